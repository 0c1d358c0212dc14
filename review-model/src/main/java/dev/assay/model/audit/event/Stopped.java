package dev.assay.model.audit.event;

/**
 * The console closed the workspace in order.
 *
 * @param reason {@code exit}, {@code lock} or {@code upgrade}
 */
@EntryType("console.stopped")
public record Stopped(String reason) implements Event {}
