package dev.assay.app.ui.decide;

/** Where making the decision stands. */
public sealed interface DecideState {
    record Editing() implements DecideState {}

    record Recording() implements DecideState {}

    /**
     * It is in the log and on disk.
     *
     * @param entry its index
     * @param awaitsSecond it takes effect when a second person agrees
     */
    record Recorded(long entry, boolean awaitsSecond) implements DecideState {}

    /** Nothing was recorded. */
    record Refused(String sentence, String nextStep) implements DecideState {}
}
