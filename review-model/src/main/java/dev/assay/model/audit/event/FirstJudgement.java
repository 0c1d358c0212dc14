package dev.assay.model.audit.event;

/**
 * A reviewer judged before any score or map was shown.
 *
 * @param judgement {@code authentic}, {@code manipulated} or {@code unsure}
 * @param round review round, from 1
 */
@EntryType("judgement.first")
public record FirstJudgement(String judgement, long round) implements Event {}
