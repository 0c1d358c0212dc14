package dev.assay.model.audit.event;

/**
 * A decision no longer stands; it is kept.
 *
 * @param decision the entry that no longer stands
 * @param by the entry that stands
 * @param reason commitment to the reasons
 */
@EntryType("decision.superseded")
public record Superseded(EntryRef decision, EntryRef by, Commitment reason) implements Event {}
