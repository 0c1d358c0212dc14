package dev.assay.app.ui.decide;

import dev.assay.model.job.JobOutcome;
import dev.assay.model.review.DecideOutcome;

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

    /** How recording ended. */
    static DecideState of(JobOutcome<DecideOutcome> outcome) {
        return switch (outcome) {
            case JobOutcome.Succeeded<DecideOutcome>(DecideOutcome.Recorded done) ->
                    new Recorded(done.entryIndex(), done.awaitsSecond());
            case JobOutcome.Succeeded<DecideOutcome>(DecideOutcome.Refused no) ->
                    new Refused(no.sentence(), no.nextStep());
            case JobOutcome.Failed<DecideOutcome>(var cause) ->
                    new Refused(cause.sentence(), cause.nextStep());
            case JobOutcome.Cancelled<DecideOutcome> _ ->
                    new Refused("Recording was stopped.", "See History whether it was made.");
        };
    }
}
