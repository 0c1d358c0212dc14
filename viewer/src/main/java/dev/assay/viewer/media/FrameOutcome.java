package dev.assay.viewer.media;

/** What asking for one frame gave. */
public sealed interface FrameOutcome permits DecodedFrame, BrokenFrame, StoppedWorker {}
