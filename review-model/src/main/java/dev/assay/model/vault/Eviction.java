package dev.assay.model.vault;

import dev.assay.model.item.ItemId;
import java.util.List;

/**
 * What making room in the vault did.
 *
 * @param evicted local copies dropped; their items can be pulled again
 * @param bytes bytes on disk afterwards
 * @param withinBudget whether the budget holds now; items under hold, open, or incomplete stay
 */
public record Eviction(List<ItemId> evicted, long bytes, boolean withinBudget) {
    public Eviction {
        evicted = List.copyOf(evicted);
    }
}
