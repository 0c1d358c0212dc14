package dev.assay.model.review;

/** How a decision ended: recorded for good, or not made at all. */
public sealed interface DecideOutcome {
    /**
     * The entry is in the device log and forced to disk.
     *
     * @param entryIndex its index, from 0
     * @param logSize entries in the log with it
     * @param awaitsSecond it takes effect when a second person agrees
     */
    record Recorded(long entryIndex, long logSize, boolean awaitsSecond) implements DecideOutcome {}

    record Refused(String sentence, String nextStep) implements DecideOutcome {}
}
