package dev.assay.model.audit.event;

/**
 * The console opened the workspace.
 *
 * @param version of the product
 * @param system operating system and Java, as one short code
 */
@EntryType("console.started")
public record Started(String version, String system) implements Event {}
