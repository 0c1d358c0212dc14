package dev.assay.model.audit.event;

/**
 * The digest of what lies in the vault was compared with what was claimed of it.
 *
 * @param against what the digest was compared with: {@code store}, {@code metadata}, {@code intake}
 *     or {@code vault}
 * @param same whether they were equal
 */
@EntryType("item.verified")
public record Verified(Sha256 sha256, String against, boolean same) implements Event {}
