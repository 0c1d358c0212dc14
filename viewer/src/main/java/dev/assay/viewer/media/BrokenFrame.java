package dev.assay.viewer.media;

/** This frame cannot be decoded; the others may well be. */
public record BrokenFrame(int index, String reason) implements FrameOutcome {}
