package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What the log says, in tables: for queues, search and history. Holds nothing that is not in the
 * log or in payloads, apart from the listing cache, and knows no rule of review. One writer: every
 * method takes the same lock. A row that is not what was written is never answered with; the
 * projection is then made anew from the log, once, and the question asked again.
 */
public final class Projection implements AutoCloseable {
    /** Entries read from the log at once. */
    private static final int BATCH = 4096;

    private final Path folder;
    private final WorkspaceKey key;
    private final EntrySource log;
    private final PayloadFacts facts;
    private final RowSeal seal;
    private final Tables tables;
    private @Nullable Database database;
    private Progress progress;
    private int rebuilds;

    private Projection(Path folder, WorkspaceKey key, EntrySource log, PayloadFolder payloads) {
        this.folder = folder;
        this.key = key;
        this.log = log;
        this.facts = new PayloadFacts(payloads);
        this.seal = RowSeal.of(key);
        this.tables = new Tables(seal);
        this.progress = Progress.start(log.origin());
    }

    /**
     * What opening did.
     *
     * @param replayed entries the tables had not seen
     * @param rebuilt the tables were missing, damaged or of another version and were made anew
     */
    public record Opening(Projection projection, long replayed, boolean rebuilt) {}

    /**
     * Opens the projection in {@code folder} and brings it level with the log; makes it anew where
     * it is missing, damaged, of another version or not a projection of this log.
     */
    public static Opening open(
            Path folder, WorkspaceKey key, EntrySource log, PayloadFolder payloads)
            throws EnvironmentException {
        Projection projection = new Projection(folder, key, log, payloads);
        boolean existed = Files.exists(Database.file(folder));
        boolean sound = existed && projection.openSound();
        if (!sound) {
            projection.startAnew();
        }
        long before = projection.progress.applied();
        try {
            projection.replay();
        } catch (SQLException e) {
            projection.abandon();
            throw StoreFault.of(e);
        }
        return new Opening(projection, projection.progress.applied() - before, !sound);
    }

    private interface Question<T> {
        T ask(Reading tables) throws SQLException, EnvironmentException;
    }

    public synchronized Optional<ItemRow> item(ItemId id) throws EnvironmentException {
        return ask(reading -> reading.item(id).map(StoredItem::row));
    }

    /** Every item the log knows, in id order. */
    public synchronized List<ItemRow> items() throws EnvironmentException {
        return ask(Reading::items);
    }

    /** Groups of items that stand alike, and how many each has. */
    public synchronized Map<ItemGroup, Long> groups() throws EnvironmentException {
        return ask(Reading::groups);
    }

    /** Items of a group, at most {@code most}, those with the newest entries first. */
    public synchronized List<ItemRow> ofGroup(ItemGroup group, int most)
            throws EnvironmentException {
        return ask(reading -> reading.ofGroup(group, most));
    }

    /**
     * Items whose id starts with {@code prefix}, of the log and of the listing, in id order; at
     * most {@code limit}.
     */
    public synchronized List<ItemId> matching(String prefix, int limit)
            throws EnvironmentException {
        return ask(reading -> reading.matching(prefix, limit));
    }

    public synchronized Optional<FactRow> fact(ItemId id) throws EnvironmentException {
        return ask(reading -> reading.fact(id));
    }

    public synchronized List<FactRow> facts() throws EnvironmentException {
        return ask(Reading::facts);
    }

    public synchronized Optional<ListingRow> listing(ItemId id) throws EnvironmentException {
        return ask(reading -> tables.listings().get(reading.rows(), id));
    }

    public synchronized List<ListingRow> listings() throws EnvironmentException {
        return ask(reading -> tables.listings().all(reading.rows()));
    }

    /** Listed items that the log does not know yet, in id order. */
    public synchronized List<ListingRow> untouched() throws EnvironmentException {
        return ask(reading -> tables.listings().untouched(reading.rows()));
    }

    /** Entries about an item, oldest first. */
    public synchronized List<EntryRow> history(ItemId item) throws EnvironmentException {
        return ask(reading -> reading.history(item));
    }

    /** Entries from {@code index} on, at most {@code most}. */
    public synchronized List<EntryRow> entries(long index, int most) throws EnvironmentException {
        return ask(reading -> reading.entries(index, most));
    }

    /** Entries before {@code before} that the query is for, at most {@code most}, newest first. */
    public synchronized List<EntryRow> newest(EntryQuery query, long before, int most)
            throws EnvironmentException {
        return ask(reading -> reading.newest(query, before, most));
    }

    /** All entries of a type, oldest first. */
    public synchronized List<EntryRow> ofType(String type) throws EnvironmentException {
        return ask(reading -> reading.ofType(type));
    }

    /** Entries taken in so far. */
    public synchronized long applied() {
        return progress.applied();
    }

    /** How often the tables had to be made anew since opening. */
    public synchronized int rebuilds() {
        return rebuilds;
    }

    /**
     * Takes in what was just appended; entries must follow one another without a gap. When the
     * tables fail they are made anew from the log, which has the entry already.
     */
    public synchronized void apply(Entry entry, Hash leaf) throws EnvironmentException {
        if (entry.seq() < progress.applied()) {
            return;
        }
        try {
            ask(reading -> {
                if (entry.seq() == progress.applied()) {
                    take(reading.rows(), entry, leaf);
                } else {
                    replay();
                }
                return true;
            });
        } catch (EnvironmentException e) {
            // half a step may be in the tables: the next question makes them anew
            abandon();
            throw e;
        }
    }

    /**
     * Takes a listing into the cache.
     *
     * @param complete rows that the listing does not have are dropped
     * @return how many were new
     */
    public synchronized long listed(List<MediaItem> items, Instant at, boolean complete)
            throws EnvironmentException {
        return ask(reading ->
                ListingUpdate.write(reading.rows(), tables.listings(), items, at, complete));
    }

    /** Drops an item from the listing cache, such as when its facts are erased. */
    public synchronized void unlist(ItemId item) throws EnvironmentException {
        ask(reading -> {
            tables.listings().remove(reading.rows(), item);
            reading.rows().commit();
            return true;
        });
    }

    /** Compares every row with the log. */
    public synchronized Comparison check() throws EnvironmentException {
        Database open = database;
        try {
            if (open == null) {
                throw new SQLException("not open");
            }
            return new ProjectionCheck(log, facts, tables, open.rows()).run(progress);
        } catch (SQLException | MVStoreException e) {
            return Comparison.of("projection", "", "The tables cannot be read to their end.");
        }
    }

    /** Makes the tables anew from log and payloads. */
    public synchronized void rebuild() throws EnvironmentException {
        List<ListingRow> listing = listingsOrNone();
        abandon();
        boolean whole = false;
        try {
            startAnew();
            rebuilds++;
            replay();
            Rows rows = rows();
            for (ListingRow row : listing) {
                tables.listings().put(rows, row);
            }
            rows.commit();
            whole = true;
        } catch (SQLException e) {
            throw StoreFault.of(e);
        } catch (MVStoreException e) {
            throw StoreFault.of(new SQLException(e));
        } finally {
            if (!whole) {
                // tables half made answer nothing: the next question makes them anew
                abandon();
            }
        }
    }

    /** Rewrites the file so that no deleted row is left in it, nor in a damaged one put aside. */
    public synchronized void compact() throws EnvironmentException {
        try {
            Database open = database;
            if (open != null) {
                open.compact();
            }
            Database.forgetAside(folder);
            database = Database.open(folder, key);
            rows().together();
        } catch (SQLException e) {
            rebuild();
        }
    }

    @Override
    public synchronized void close() throws EnvironmentException {
        Database open = database;
        database = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private <T> T ask(Question<T> question) throws EnvironmentException {
        try {
            return question.ask(new Reading(tables, facts, rows(), progress));
        } catch (SQLException | MVStoreException e) {
            rebuild();
        }
        try {
            return question.ask(new Reading(tables, facts, rows(), progress));
        } catch (SQLException e) {
            throw StoreFault.of(e);
        } catch (MVStoreException e) {
            throw StoreFault.of(new SQLException(e));
        }
    }

    private Rows rows() throws SQLException {
        Database open = database;
        if (open == null) {
            throw new SQLException("not open");
        }
        return open.rows();
    }

    /** Whether the tables are there and say of themselves what they should. */
    private boolean openSound() throws EnvironmentException {
        try {
            database = Database.open(folder, key);
            Rows rows = rows();
            rows.together();
            Optional<Progress> found = Progress.read(rows, seal);
            if (found.isPresent() && agrees(rows, found.get())) {
                progress = found.get().allRead();
                if (progress.applied() > found.get().readAgain()) {
                    progress.write(rows, seal);
                    rows.commit();
                }
                return true;
            }
        } catch (SQLException e) {
            if (StoreFault.of(e).key().equals("store.in-use")) {
                throw StoreFault.of(e);
            }
        } catch (RuntimeException e) {
            // H2 answers some damage with unchecked exceptions; the tables are made anew
            abandon();
            return false;
        }
        abandon();
        return false;
    }

    private boolean agrees(Rows rows, Progress found) throws SQLException, EnvironmentException {
        boolean ofThisLog =
                found.version() == Schema.VERSION
                        && found.origin().equals(log.origin())
                        && found.applied() <= log.size();
        if (!ofThisLog) {
            return false;
        }
        if (found.applied() > 0 && !log.leaf(found.applied() - 1).toString().equals(found.leaf())) {
            return false;
        }
        return tables.agree(rows, found);
    }

    private void startAnew() throws EnvironmentException {
        Database.moveAside(folder);
        progress = Progress.start(log.origin());
        try {
            database = Database.create(folder, key);
            rows().together();
            progress.write(rows(), seal);
            rows().commit();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private void replay() throws SQLException, EnvironmentException {
        while (progress.applied() < log.size()) {
            List<Entry> batch = log.entries(progress.applied(), BATCH);
            if (batch.isEmpty()) {
                throw new IllegalStateException("the log ends before its size");
            }
            TakingIn takingIn = new TakingIn(rows(), tables, facts, progress);
            for (Entry entry : batch) {
                takingIn.take(entry, log.leaf(entry.seq()));
            }
            written(takingIn.end());
        }
    }

    private void take(Rows rows, Entry entry, Hash leaf) throws SQLException, EnvironmentException {
        TakingIn takingIn = new TakingIn(rows, tables, facts, progress);
        takingIn.take(entry, leaf);
        written(takingIn.end());
    }

    private void written(Progress next) throws SQLException {
        progress = next;
        progress.write(rows(), seal);
        rows().commit();
    }

    private List<ListingRow> listingsOrNone() {
        try {
            return tables.listings().all(rows());
        } catch (SQLException | RuntimeException e) {
            // a cache: the next listing fills it again
            return List.of();
        }
    }

    private void abandon() {
        Database open = database;
        database = null;
        if (open != null) {
            open.abandon();
        }
    }
}
