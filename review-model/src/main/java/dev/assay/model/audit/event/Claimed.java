package dev.assay.model.audit.event;

import java.time.Instant;

/**
 * A reviewer took the item.
 *
 * @param fence grows with every claim of the item; a decision carries it
 * @param until when others may take it over
 */
@EntryType("claim.taken")
public record Claimed(long fence, Instant until) implements Event {}
