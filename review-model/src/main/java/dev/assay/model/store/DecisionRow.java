package dev.assay.model.store;

import java.time.Instant;

/**
 * The last decision of an item.
 *
 * @param index its entry
 * @param policy digest of the policy set it was made under, hexadecimal
 * @param rationale commitment, hexadecimal
 */
public record DecisionRow(
        long index,
        Instant at,
        String by,
        String disposition,
        String policyCode,
        String policy,
        String rationale,
        long round,
        long fence) {}
