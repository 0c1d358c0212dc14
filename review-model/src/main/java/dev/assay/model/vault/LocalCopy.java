package dev.assay.model.vault;

import dev.assay.model.item.ItemId;
import java.time.Instant;

/**
 * An item's bytes as the vault has them.
 *
 * @param bytes on disk
 * @param complete all of them are here
 * @param inUse somebody reads or writes them now
 * @param used when it was last opened; of an incomplete one, last written
 */
public record LocalCopy(ItemId item, long bytes, boolean complete, boolean inUse, Instant used) {}
