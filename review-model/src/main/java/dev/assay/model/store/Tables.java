package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The tables of the projection and how one entry changes them. */
record Tables(EntryTable entries, ItemTable items, FactTable facts, ListingTable listings) {
    Tables(RowSeal seal) {
        this(
                new EntryTable(seal),
                new ItemTable(seal),
                new FactTable(seal),
                new ListingTable(seal));
    }

    /** Takes one entry in; the progress after it, written by the caller. */
    Progress take(Connection rows, Progress progress, PayloadFacts payloads, Entry entry, Hash leaf)
            throws SQLException, EnvironmentException {
        EntryRow row = EntryTable.row(entry, leaf);
        entries.put(rows, progress.entries(), row);
        if (entry.item().isPresent()) {
            ItemId id = entry.item().get();
            ItemRow before = items.get(rows, id).orElseGet(() -> ItemRow.first(id, entry.ts()));
            items.put(rows, progress.items(), ItemFold.next(before, entry));
        }
        if (entry.event() instanceof ItemListed listed) {
            Optional<FactRow> fact = payloads.behind(entry, listed);
            if (fact.isPresent()) {
                facts.put(rows, progress.facts(), fact.get());
            }
        }
        if (entry.event() instanceof Erased erased) {
            for (Commitment commitment : erased.commitments()) {
                facts.remove(rows, progress.facts(), commitment.hex());
            }
        }
        return progress.after(row);
    }

    /** Whether no row is damaged, missing, doubled or old; reads them all. */
    boolean agree(Connection rows, Progress progress) throws SQLException {
        return progress.entries().hex().equals(entries.sum(rows).hex())
                && progress.items().hex().equals(items.sum(rows).hex())
                && progress.facts().hex().equals(facts.sum(rows).hex());
    }
}
