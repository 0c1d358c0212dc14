package dev.assay.model.review;

/** How any other act ended. */
public sealed interface ActOutcome {
    /**
     * The entry is in the device log and forced to disk.
     *
     * @param entryIndex its index, from 0
     * @param logSize entries in the log with it
     */
    record Recorded(long entryIndex, long logSize) implements ActOutcome {}

    record Refused(String sentence, String nextStep) implements ActOutcome {}
}
