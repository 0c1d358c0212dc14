package dev.assay.model.review;

import dev.assay.model.item.MediaItem;
import java.time.Instant;
import java.util.List;

/**
 * What one walk over the quarantine found. Untouched items live in a cache only; the run itself is
 * one entry with count and digest.
 *
 * @param complete the walk reached the end; a row that a complete walk did not find leaves the
 *     cache
 */
public record ListingRun(Instant at, List<MediaItem> items, boolean complete) {
    public ListingRun {
        items = List.copyOf(items);
    }
}
