package dev.assay.app.ui.audit;

import java.time.Instant;
import java.util.List;

/** Whether the log was read through and agrees with its anchor. */
public sealed interface CheckState {
    record NotYet() implements CheckState {}

    record Running() implements CheckState {}

    /** Every entry and tile was read and agrees. */
    record Agrees(Instant at, long size) implements CheckState {}

    record Differs(Instant at, List<String> sentences) implements CheckState {
        public Differs {
            sentences = List.copyOf(sentences);
        }
    }

    record Failed(String sentence, String nextStep) implements CheckState {}
}
