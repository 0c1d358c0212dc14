package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * A worker was given the item.
 *
 * @param sandbox {@code full}, {@code reduced} or {@code none}
 * @param outcome {@code opened}, {@code refused} or {@code stopped}
 * @param reason a short code for anything but opened
 */
@EntryType("item.opened")
public record Opened(String sandbox, String outcome, Optional<String> reason) implements Event {}
