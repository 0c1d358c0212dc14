package dev.assay.model.remote;

/**
 * How far a log has been replicated.
 *
 * @param size number of entries
 * @param root the tree's root hash, 32 bytes in base64
 */
public record Head(long size, String root) {}
