package dev.assay.viewer.timeline;

/**
 * A stretch of the clip with one score: a window of sound, or a sample that a service took.
 *
 * @param exact whether its ends are known to the frame; else it is drawn hollow
 */
public record Segment(FrameSpan span, double score, boolean exact) {}
