package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folds the log once more in memory and compares every row of the tables with the result. */
final class ProjectionCheck {
    private static final int BATCH = 500;

    private final EntrySource log;
    private final PayloadFacts payloads;
    private final List<Difference> found = new ArrayList<>();
    private final Map<ItemId, ItemRow> items = new TreeMap<>();
    private final Map<ItemId, FactRow> facts = new TreeMap<>();
    private final Tables tables;
    private final Connection rows;

    ProjectionCheck(EntrySource log, PayloadFacts payloads, Tables tables, Connection rows) {
        this.log = log;
        this.payloads = payloads;
        this.tables = tables;
        this.rows = rows;
    }

    Comparison run(Progress progress) throws SQLException, EnvironmentException {
        long size = Math.min(log.size(), progress.applied());
        compareProgress(progress, size);
        for (long at = 0; at < size; at += BATCH) {
            List<Entry> batch = log.entries(at, (int) Math.min(BATCH, size - at));
            compareEntries(at, batch);
            for (Entry entry : batch) {
                fold(entry);
            }
        }
        surplusEntries(size);
        compareItems();
        compareFacts();
        return new Comparison(found, Math.max(0, log.size() - size));
    }

    private void compareProgress(Progress progress, long size) throws EnvironmentException {
        boolean agrees =
                progress.applied() == size
                        && progress.origin().equals(log.origin())
                        && (size == 0 || log.leaf(size - 1).toString().equals(progress.leaf()));
        if (!agrees) {
            String seen = "The tables have seen " + progress.applied() + " entries";
            differ("progress", "1", size, seen + " that are not those of this log.");
        }
    }

    private void compareEntries(long at, List<Entry> batch)
            throws SQLException, EnvironmentException {
        Map<Long, EntryRow> known = new HashMap<>();
        try {
            for (EntryRow row : tables.entries().from(rows, at, BATCH)) {
                known.put(row.index(), row);
            }
        } catch (RowDamageException e) {
            oneByOne(at, batch, known);
        }
        for (Entry entry : batch) {
            EntryRow expected = EntryTable.row(entry, log.leaf(entry.seq()));
            EntryRow row = known.get(entry.seq());
            if (!expected.equals(row)) {
                differ(
                        "entry",
                        String.valueOf(entry.seq()),
                        entry.seq(),
                        row == null
                                ? "The row is missing or not what was written."
                                : "The row says something else than its entry.");
            }
        }
    }

    private void oneByOne(long at, List<Entry> batch, Map<Long, EntryRow> known)
            throws SQLException {
        for (long index = at; index < at + batch.size(); index++) {
            try {
                for (EntryRow row : tables.entries().from(rows, index, 1)) {
                    known.put(row.index(), row);
                }
            } catch (RowDamageException e) {
                known.remove(index);
            }
        }
    }

    private void surplusEntries(long size) throws SQLException {
        try {
            for (EntryRow row : tables.entries().from(rows, size, BATCH)) {
                differ(
                        "entry",
                        String.valueOf(row.index()),
                        row.index(),
                        "The log has no such entry.");
            }
        } catch (RowDamageException e) {
            differ("entry", "", size, "A row that the log does not have.");
        }
    }

    private void fold(Entry entry) throws EnvironmentException {
        entry.item()
                .ifPresent(id ->
                        items.merge(
                                id,
                                ItemFold.next(ItemRow.first(id, entry.ts()), entry),
                                (row, _) -> ItemFold.next(row, entry)));
        if (entry.event() instanceof ItemListed listed) {
            payloads.behind(entry, listed).ifPresent(fact -> facts.put(fact.item().id(), fact));
        }
        if (entry.event() instanceof Erased erased) {
            for (Commitment commitment : erased.commitments()) {
                facts.values().removeIf(fact -> fact.commitment().equals(commitment.hex()));
            }
        }
    }

    private void compareItems() throws SQLException {
        for (ItemId id : tables.items().keys(rows)) {
            if (!items.containsKey(id)) {
                differ("item", id.value(), 0, "The log does not know this item.");
            }
        }
        for (ItemRow expected : items.values()) {
            String key = expected.id().value();
            try {
                if (!tables.items().get(rows, expected.id()).map(expected::equals).orElse(false)) {
                    differ(
                            "item",
                            key,
                            expected.lastIndex(),
                            "The row is missing or says something else than the log.");
                }
            } catch (RowDamageException e) {
                differ("item", key, expected.lastIndex(), "The row is not what was written.");
            }
        }
    }

    private void compareFacts() throws SQLException {
        for (ItemId id : tables.facts().keys(rows)) {
            if (!facts.containsKey(id)) {
                differ("fact", id.value(), 0, "Its payload is erased, missing or damaged.");
            }
        }
        for (FactRow expected : facts.values()) {
            ItemId id = expected.item().id();
            try {
                if (!tables.facts().get(rows, id).map(expected::equals).orElse(false)) {
                    differ(
                            "fact",
                            id.value(),
                            0,
                            "The row is missing or says something else than its payload.");
                }
            } catch (RowDamageException e) {
                differ("fact", id.value(), 0, "The row is not what was written.");
            }
        }
    }

    private void differ(String table, String row, long index, String sentence) {
        found.add(new Difference(table, row, index, sentence));
    }
}
