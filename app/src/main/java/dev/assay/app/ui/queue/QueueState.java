package dev.assay.app.ui.queue;

/** What the queue has to show. */
public sealed interface QueueState {
    /** It is being read for the first time. */
    record Loading() implements QueueState {}

    record Filled() implements QueueState {}

    /** Nothing waits, and nothing is being looked for. */
    record Empty() implements QueueState {}

    /** There are items, none of them is what is looked for. */
    record NothingFound(String text) implements QueueState {}

    record Failed(String sentence, String nextStep) implements QueueState {}
}
