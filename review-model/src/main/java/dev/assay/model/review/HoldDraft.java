package dev.assay.model.review;

/**
 * A hold as it is ordered or ended.
 *
 * @param name opaque, stands in the log in the clear
 * @param authority who ordered it; only its commitment is in the log
 * @param reason why; only its commitment is in the log
 */
public record HoldDraft(String name, String authority, String reason) {}
