package dev.assay.model.store;

import dev.assay.model.item.MediaItem;
import java.time.Instant;

/**
 * A listed object, touched or not; a cache that the next listing makes again.
 *
 * @param listedAt when it was first seen
 */
public record ListingRow(Instant listedAt, MediaItem item) {}
