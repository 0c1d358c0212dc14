/** How the window says things: spans, counts, sizes, digests, times, states, entries. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.words;
