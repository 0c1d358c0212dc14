/** Benchmarks of what crosses a network or a window; run by viewer/src/bench. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.bench;
