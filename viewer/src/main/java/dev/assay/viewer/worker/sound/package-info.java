/** What sound looks like, worked out beside the decoder. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.sound;
