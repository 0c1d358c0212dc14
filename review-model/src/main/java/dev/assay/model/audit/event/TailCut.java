package dev.assay.model.audit.event;

/**
 * Opening removed bytes that were never acknowledged.
 *
 * @param bytes how many
 */
@EntryType("log.tail-cut")
public record TailCut(long bytes) implements Event {}
