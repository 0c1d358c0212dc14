package dev.assay.model.review;

import java.time.Instant;

/**
 * A decision that is in the log.
 *
 * @param entryIndex its entry
 * @param by pseudonym of who decided
 * @param rationaleCommitment names the payload with the reasons, see {@link ReviewDesk#rationale}
 * @param awaitsSecond not in force until a second person agrees
 */
public record RecordedDecision(
        long entryIndex,
        Instant at,
        String by,
        Disposition disposition,
        String policyCode,
        String rationaleCommitment,
        boolean awaitsSecond) {}
