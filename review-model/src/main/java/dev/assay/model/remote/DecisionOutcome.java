package dev.assay.model.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer to putting a decision. */
public sealed interface DecisionOutcome {
    /**
     * The table holds the decision, now or since an earlier attempt.
     *
     * @param others what other reviewers decided in the same round
     */
    record Recorded(List<Decision> others) implements DecisionOutcome {
        public Recorded {
            others = List.copyOf(others);
        }
    }

    /**
     * The claim had passed to somebody else, or the reviewer decided this round differently before.
     *
     * @param claim who holds the item now, if anybody
     * @param earlier the other decision in this place, if that was the reason
     */
    record Refused(@Nullable Claim claim, @Nullable Decision earlier) implements DecisionOutcome {}
}
