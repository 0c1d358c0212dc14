package dev.assay.model.audit.event;

/**
 * One entry of one log, this one or another.
 *
 * @param leaf RFC 6962 leaf hash in base64, so that the reference cannot be bent
 */
public record EntryRef(String origin, long index, String leaf) {}
