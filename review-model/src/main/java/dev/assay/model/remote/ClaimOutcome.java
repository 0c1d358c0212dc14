package dev.assay.model.remote;

/** Answer to claiming or renewing. */
public sealed interface ClaimOutcome {
    record Claimed(Claim claim) implements ClaimOutcome {}

    /** Somebody else holds it; {@code current} is their claim. */
    record Held(Claim current) implements ClaimOutcome {}
}
