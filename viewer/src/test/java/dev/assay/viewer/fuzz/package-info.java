/** Changed files against the decoding worker: what is changed, the long campaign, its outcomes. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.fuzz;
