package dev.assay.model.store;

import dev.assay.model.item.MediaItem;

/**
 * What lies behind an item's object commitment, from its payload; gone once that is erased.
 *
 * @param commitment hexadecimal
 */
public record FactRow(String commitment, MediaItem item) {}
