package dev.assay.viewer.media;

/** The worker is gone; every later call on its session gives the same. */
public record StoppedWorker(StopReason reason, String sentence, String nextStep)
        implements FrameOutcome, TaskOutcome {}
