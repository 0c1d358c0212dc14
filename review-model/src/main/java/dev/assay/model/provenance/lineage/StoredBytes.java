package dev.assay.model.provenance.lineage;

/**
 * What was measured while the object was read.
 *
 * @param sha256 64 lower-case hex digits
 */
public record StoredBytes(long length, String sha256) {}
