package dev.assay.model.store;

import dev.assay.model.audit.Entry;

/**
 * An item's row as the tables keep it.
 *
 * @param entries the entries about it, so that a history that is not whole is never answered with
 */
record StoredItem(ItemRow row, Tally entries) {
    /** After one more entry, whose own row carries {@code seal}. */
    StoredItem after(Entry entry, byte[] seal) {
        return new StoredItem(ItemFold.next(row, entry), entries.with(seal));
    }

    ItemGroup group() {
        return ItemGroup.of(row);
    }
}
