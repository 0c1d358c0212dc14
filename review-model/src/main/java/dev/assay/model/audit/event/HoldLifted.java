package dev.assay.model.audit.event;

/**
 * A legal hold ended.
 *
 * @param hold its opaque name
 * @param authority commitment to who ordered it
 * @param reason commitment to why
 */
@EntryType("hold.lifted")
public record HoldLifted(String hold, Commitment authority, Commitment reason) implements Event {}
