package dev.assay.viewer.timeline;

/** A note of the reviewer on some frames. */
public record NoteMark(FrameSpan span, String text) {}
