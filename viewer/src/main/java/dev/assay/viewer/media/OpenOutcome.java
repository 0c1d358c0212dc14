package dev.assay.viewer.media;

/** How opening an item ended. Sentences are for the person at the screen and name no item. */
public sealed interface OpenOutcome {
    /** The caller owns the session and closes it. */
    record Opened(MediaSession session) implements OpenOutcome {}

    record Refused(RefusalKind kind, String sentence, String nextStep) implements OpenOutcome {}

    record Stopped(StopReason reason, String sentence, String nextStep) implements OpenOutcome {}
}
