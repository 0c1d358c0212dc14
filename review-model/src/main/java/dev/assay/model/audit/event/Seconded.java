package dev.assay.model.audit.event;

/**
 * A second person answered a decision.
 *
 * @param decision the entry answered
 * @param agrees whether they agree
 * @param rationale commitment to the reasons
 * @param round review round, from 1
 */
@EntryType("decision.seconded")
public record Seconded(EntryRef decision, boolean agrees, Commitment rationale, long round)
        implements Event {}
