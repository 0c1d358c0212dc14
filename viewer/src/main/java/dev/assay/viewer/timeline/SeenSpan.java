package dev.assay.viewer.timeline;

/**
 * Frames the reviewer has had on the stage.
 *
 * @param filtered whether blurred or grey; drawn as an outline, unfiltered solid
 */
public record SeenSpan(FrameSpan span, boolean filtered) {}
