package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Folds the log once more in memory and compares every row of the tables with the result, step by
 * step: log and tables may grow between two steps, what they grow by is taken in at the next. Not
 * for use from several threads.
 */
final class ProjectionCheck {
    private static final int BATCH = 500;

    /** What the next step compares. */
    private enum Stage {
        ENTRIES,
        ITEMS,
        FACTS,
        SUMS,
        DONE
    }

    private final EntrySource log;
    private final PayloadFacts payloads;
    private final List<Difference> found = new ArrayList<>();
    private final Map<ItemId, StoredItem> items = new TreeMap<>();
    private final Map<ItemId, FactRow> facts = new TreeMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Tables tables;
    private Rows rows;
    private Stage stage = Stage.ENTRIES;
    private Iterator<ItemId> next = Collections.emptyIterator();
    private long at;

    ProjectionCheck(EntrySource log, PayloadFacts payloads, Tables tables, Rows rows) {
        this.log = log;
        this.payloads = payloads;
        this.tables = tables;
        this.rows = rows;
    }

    /** Compares tables that nobody has open. */
    static Comparison ofFolder(
            Path folder, WorkspaceKey key, EntrySource log, PayloadFolder payloads)
            throws EnvironmentException {
        if (!Files.exists(Database.file(folder))) {
            return Comparison.of("projection", "", "The tables are missing.");
        }
        RowSeal seal = RowSeal.of(key);
        Database database = null;
        try {
            database = Database.open(folder, key);
            Rows rows = database.rows();
            Optional<Progress> found = Progress.read(rows, seal);
            if (found.isEmpty() || found.get().version() != Schema.VERSION) {
                return Comparison.of("progress", "1", "The row is missing or of another version.");
            }
            return new ProjectionCheck(log, new PayloadFacts(payloads), new Tables(seal), rows)
                    .run(found.get());
        } catch (SQLException | MVStoreException e) {
            return Comparison.of("projection", "", "The tables cannot be read to their end.");
        } finally {
            if (database != null) {
                database.abandon();
            }
        }
    }

    private Comparison run(Progress progress) throws SQLException, EnvironmentException {
        while (step(rows, progress)) {
            // nobody else has the tables open
        }
        return result();
    }

    /**
     * Compares some more rows, with tables and log as they are now.
     *
     * @return whether there are more
     */
    boolean step(Rows now, Progress progress) throws SQLException, EnvironmentException {
        rows = now;
        long size = Math.min(log.size(), progress.applied());
        if (stage == Stage.ENTRIES) {
            readOn(Math.min(size, at + BATCH));
            if (at == size) {
                compareProgress(progress, size);
                surplusEntries(size);
                surplusItems();
                turnTo(Stage.ITEMS, items.keySet());
            }
            return true;
        }
        readOn(size);
        for (int i = 0; i < BATCH && next.hasNext(); i++) {
            compare(next.next());
        }
        if (!next.hasNext()) {
            switch (stage) {
                case ITEMS -> turnTo(Stage.FACTS, facts.keySet());
                case FACTS -> turnTo(Stage.SUMS, Set.of());
                default -> {
                    surplusFacts();
                    compareTallies();
                    stage = Stage.DONE;
                }
            }
        }
        return stage != Stage.DONE;
    }

    private void turnTo(Stage following, Set<ItemId> ids) {
        stage = following;
        next = List.copyOf(ids).iterator();
    }

    private void compare(ItemId id) throws SQLException {
        @Nullable StoredItem item = items.get(id);
        @Nullable FactRow fact = facts.get(id);
        if (stage == Stage.ITEMS && item != null) {
            compareItem(item);
        } else if (stage == Stage.FACTS && fact != null) {
            compareFact(fact);
        }
    }

    /** Entries that the tables have not seen are not compared. */
    Comparison result() throws EnvironmentException {
        return new Comparison(found, Math.max(0, log.size() - at));
    }

    private void readOn(long size) throws SQLException, EnvironmentException {
        while (at < size) {
            List<Entry> batch = log.entries(at, (int) Math.min(BATCH, size - at));
            compareEntries(at, batch);
            for (Entry entry : batch) {
                fold(entry);
            }
            at += batch.size();
        }
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
            for (EntryRow row : tables.entries().fromAsFound(rows, at, BATCH)) {
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
                for (EntryRow row : tables.entries().fromAsFound(rows, index, 1)) {
                    known.put(row.index(), row);
                }
            } catch (RowDamageException e) {
                known.remove(index);
            }
        }
    }

    private void surplusEntries(long size) throws SQLException {
        try {
            for (EntryRow row : tables.entries().fromAsFound(rows, size, BATCH)) {
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
        byte[] seal = tables.entries().sealOf(EntryTable.row(entry, log.leaf(entry.seq())));
        tallies.merge(
                TallyTable.ofType(entry.type()),
                Tally.NONE.with(seal),
                (tally, _) -> tally.with(seal));
        if (entry.item().isPresent()) {
            ItemId id = entry.item().get();
            StoredItem before =
                    items.getOrDefault(
                            id, new StoredItem(ItemRow.first(id, entry.ts()), Tally.NONE));
            items.put(id, before.after(entry, seal));
        }
        if (entry.event() instanceof ItemListed listed) {
            payloads.behind(entry, listed).ifPresent(fact -> facts.put(fact.item().id(), fact));
        }
        if (entry.event() instanceof Erased erased) {
            for (Commitment commitment : erased.commitments()) {
                facts.values().removeIf(fact -> fact.commitment().equals(commitment.hex()));
            }
        }
    }

    private void surplusItems() throws SQLException {
        for (ItemId id : tables.items().keys(rows)) {
            if (!items.containsKey(id)) {
                differ("item", id.value(), 0, "The log does not know this item.");
            }
        }
    }

    private void compareItem(StoredItem expected) throws SQLException {
        ItemRow row = expected.row();
        String key = row.id().value();
        try {
            boolean same =
                    tables.items()
                            .get(rows, row.id())
                            .map(Table.Sealed::row)
                            .equals(Optional.of(expected));
            if (!same) {
                differ(
                        "item",
                        key,
                        row.lastIndex(),
                        "The row is missing or says something else than the log.");
                return;
            }
        } catch (RowDamageException e) {
            differ("item", key, row.lastIndex(), "The row is not what was written.");
            return;
        }
        try {
            tables.entries().ofItem(rows, row.id(), expected.entries());
        } catch (RowDamageException e) {
            differ("item", key, row.lastIndex(), "Its history is not found as a whole.");
        }
    }

    private void compareTallies() throws SQLException {
        for (StoredItem expected : items.values()) {
            byte[] seal = tables.items().sealOf(expected);
            tallies.merge(
                    TallyTable.ofGroup(expected.group().name()),
                    Tally.NONE.with(seal),
                    (tally, _) -> tally.with(seal));
        }
        Map<String, Tally> stored = new TreeMap<>();
        try {
            stored.putAll(tables.tallies().all(rows));
        } catch (RowDamageException e) {
            differ("tally", "", 0, "A row is not what was written.");
            return;
        }
        stored.values().removeIf(tally -> tally.count() == 0);
        Set<String> names = new TreeSet<>(stored.keySet());
        names.addAll(tallies.keySet());
        for (String name : names) {
            Tally tally = stored.getOrDefault(name, Tally.NONE);
            if (!tally.equals(tallies.get(name))) {
                differ(
                        "tally",
                        name.replace('\n', ' ').strip(),
                        0,
                        "The rows that belong together are counted wrongly.");
            }
        }
    }

    private void surplusFacts() throws SQLException {
        for (ItemId id : tables.facts().keys(rows)) {
            if (!facts.containsKey(id)) {
                differ("fact", id.value(), 0, "Its payload is erased, missing or damaged.");
            }
        }
    }

    private void compareFact(FactRow expected) throws SQLException {
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

    private void differ(String table, String row, long index, String sentence) {
        found.add(new Difference(table, row, index, sentence));
    }
}
