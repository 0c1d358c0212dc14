package dev.assay.model.review;

import java.time.Duration;

/**
 * How much of the local copies is kept. Never dropped, whatever the rule: copies under hold, in
 * use, or of an item somebody has claimed.
 *
 * @param bytes on disk; beyond it decided items go first, least recently opened first, then others
 * @param unused complete copies of decided items, and incomplete ones, that nobody opened for so
 *     long go in any case
 */
public record KeepRule(long bytes, Duration unused) {}
