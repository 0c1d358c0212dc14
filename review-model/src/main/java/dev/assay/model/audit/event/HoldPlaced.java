package dev.assay.model.audit.event;

/**
 * A legal hold began.
 *
 * @param hold its opaque name
 * @param authority commitment to who ordered it
 * @param reason commitment to why
 */
@EntryType("hold.placed")
public record HoldPlaced(String hold, Commitment authority, Commitment reason) implements Event {}
