package dev.assay.model.audit.event;

/**
 * An evidence package is about to leave.
 *
 * @param export its opaque name
 * @param tagManifest digest of its tag manifest
 * @param files how many files it holds
 */
@EntryType("evidence.exported")
public record Exported(String export, Sha256 tagManifest, long files) implements Event {}
