package dev.assay.model.review;

import java.time.Instant;

/** How asking for a claim ended. */
public sealed interface ClaimOutcome {
    /** The claim is held and recorded. */
    record Claimed(Claim claim, long entryIndex, long logSize) implements ClaimOutcome {}

    /** Somebody else holds it. */
    record HeldByOther(String owner, Instant until) implements ClaimOutcome {}

    record Refused(String sentence, String nextStep) implements ClaimOutcome {}
}
