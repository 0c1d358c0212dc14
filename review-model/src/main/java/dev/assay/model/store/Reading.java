package dev.assay.model.store;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Answers from the tables, none of them with less than there is: what the database does not find is
 * looked for by another way or counted, and rows that are missing are damage.
 */
record Reading(Tables tables, PayloadFacts payloads, Rows rows, Progress progress) {
    /** From so many digits on, a prefix has few items. */
    private static final int NARROW = 4;

    /** An item's row; one that the entries know and the items do not is damage. */
    Optional<StoredItem> item(ItemId id) throws SQLException {
        Optional<StoredItem> item = tables.items().get(rows, id).map(Table.Sealed::row);
        if (item.isEmpty() && tables.entries().has(rows, id)) {
            throw new RowDamageException("item");
        }
        return item;
    }

    List<ItemRow> items() throws SQLException {
        return tables.items().all(rows, progress.items());
    }

    /** A fact; where its payload is here, its row is too. */
    Optional<FactRow> fact(ItemId id) throws SQLException, EnvironmentException {
        Optional<FactRow> fact = tables.facts().get(rows, id);
        Optional<String> object =
                fact.isPresent() ? Optional.empty() : item(id).flatMap(item -> item.row().object());
        if (object.isPresent() && payloads.has(id, object.get())) {
            throw new RowDamageException("fact");
        }
        return fact;
    }

    List<FactRow> facts() throws SQLException {
        return tables.facts().all(rows, progress.facts());
    }

    List<EntryRow> history(ItemId id) throws SQLException {
        Optional<StoredItem> item = item(id);
        return item.isEmpty() ? List.of() : tables.entries().ofItem(rows, id, item.get().entries());
    }

    List<EntryRow> entries(long index, int most) throws SQLException {
        return tables.entries().from(rows, index, most, progress.applied());
    }

    List<EntryRow> newest(EntryQuery query, long before, int most) throws SQLException {
        return tables.entries().newest(rows, query, before, most);
    }

    List<EntryRow> ofType(String type) throws SQLException {
        Tally tally = tables.tallies().get(rows, TallyTable.ofType(type));
        return tables.entries().ofType(rows, type, tally);
    }

    Map<ItemGroup, Long> groups() throws SQLException {
        Map<ItemGroup, Long> groups = new HashMap<>();
        for (Map.Entry<String, Tally> one : tables.tallies().groups(rows).entrySet()) {
            ItemGroup group =
                    ItemGroup.ofName(one.getKey())
                            .orElseThrow(() -> new RowDamageException("tally"));
            groups.put(group, one.getValue().count());
        }
        return groups;
    }

    List<ItemRow> ofGroup(ItemGroup group, int most) throws SQLException {
        String name = group.name();
        Tally tally = tables.tallies().get(rows, TallyTable.ofGroup(name));
        return tables.items().ofGroup(rows, name, tally, most);
    }

    List<ItemId> matching(String prefix, int limit) throws SQLException {
        List<ItemId> known = tables.items().matching(rows, prefix, limit);
        boolean narrow = prefix.length() >= NARROW;
        if (narrow && !known.equals(tables.items().matchingByEntries(rows, prefix, limit))) {
            throw new RowDamageException("item");
        }
        TreeSet<ItemId> found = new TreeSet<>(known);
        found.addAll(tables.listings().matching(rows, prefix, limit));
        return found.stream().limit(limit).toList();
    }
}
