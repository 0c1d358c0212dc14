package dev.assay.model.review;

import dev.assay.model.item.ItemId;
import java.util.List;

/**
 * What making room in the vault did.
 *
 * @param evicted local copies dropped; their items can be pulled again
 * @param held copies that stayed because of a hold
 * @param bytes bytes on disk afterwards
 * @param withinBudget whether the rule's budget holds now
 */
public record Eviction(List<ItemId> evicted, int held, long bytes, boolean withinBudget) {
    public Eviction {
        evicted = List.copyOf(evicted);
    }
}
