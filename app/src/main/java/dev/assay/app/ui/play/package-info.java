/** Playing, stepping and scrubbing one item frame by frame, and what of it was seen. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.play;
