package dev.assay.model.review;

import java.util.Optional;

/**
 * A note of a reviewer on frames of an item.
 *
 * @param entry its entry in the log
 * @param from first frame
 * @param to last frame, {@code from} or later
 * @param text what was written; empty once erased
 */
public record Note(long entry, long from, long to, Optional<String> text) {
    /** No note is longer, in characters. */
    public static final int LONGEST = 500;
}
