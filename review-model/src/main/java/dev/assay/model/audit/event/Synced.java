package dev.assay.model.audit.event;

/**
 * Tiles and entries reached the record bucket.
 *
 * @param size entries covered
 * @param root root hash at that size in base64
 * @param files how many files were stored
 */
@EntryType("log.synced")
public record Synced(long size, String root, long files) implements Event {}
