package dev.assay.model.audit.event;

/**
 * A party outside this machine bound a state of the log.
 *
 * @param size entries covered
 * @param root root hash at that size in base64
 * @param by {@code table}, {@code kms}, {@code tsa}, {@code witness} or {@code bucket}
 * @param token digest of the signature, token or reply
 */
@EntryType("log.anchored")
public record Anchored(long size, String root, String by, Sha256 token) implements Event {}
