package dev.assay.model.audit.event;

/**
 * The exact version was streamed into the vault.
 *
 * @param bytes length
 * @param sha256 digest taken while writing
 */
@EntryType("item.pulled")
public record Pulled(long bytes, Sha256 sha256) implements Event {}
