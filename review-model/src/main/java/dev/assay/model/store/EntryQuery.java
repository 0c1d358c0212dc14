package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are looked for; what is empty does not matter.
 *
 * @param from the earliest time, included
 * @param to the latest time, left out
 */
public record EntryQuery(
        Optional<String> type,
        Optional<String> actor,
        Optional<ItemId> item,
        Optional<Instant> from,
        Optional<Instant> to) {
    /** All of them. */
    public static EntryQuery all() {
        return new EntryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
