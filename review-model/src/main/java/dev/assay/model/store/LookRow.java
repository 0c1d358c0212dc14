package dev.assay.model.store;

import java.util.Optional;

/**
 * What one person did in one round before and while looking at results.
 *
 * @param judgement the first judgement, as in the log
 * @param revealed results were shown to this person in this round
 */
public record LookRow(String actor, long round, Optional<String> judgement, boolean revealed) {}
