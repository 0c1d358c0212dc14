package dev.assay.viewer.media;

/** How a task in the worker ended. */
public sealed interface TaskOutcome
        permits TaskOutcome.Finished, TaskOutcome.Failed, StoppedWorker {
    /** All chunks were delivered. */
    record Finished() implements TaskOutcome {}

    /** The task broke off with a defect of its own; the session stays usable. */
    record Failed(String sentence) implements TaskOutcome {}
}
