package dev.assay.model.audit.event;

/**
 * A claim ended without a decision, or after it.
 *
 * @param fence the claim's
 * @param reason {@code given-up}, {@code expired}, {@code decided} or {@code taken-over}
 */
@EntryType("claim.released")
public record Released(long fence, String reason) implements Event {}
