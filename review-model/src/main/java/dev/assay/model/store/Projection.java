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
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.MVStoreException;

/**
 * What the log says, in tables: for queues, search and history. Holds nothing that is not in the
 * log or in payloads, apart from the listing cache, and knows no rule of review. One writer: every
 * method takes the same lock. A row that is not what was written is never answered with; the
 * projection is then made anew from the log, once, and the question asked again.
 */
public final class Projection implements AutoCloseable {
    /** A lock is not fair: in so many nanoseconds those who wait for it get it. */
    private static final long BETWEEN_STEPS = 100_000;

    private final LevelTables tables;

    private Projection(LevelTables tables) {
        this.tables = tables;
    }

    /**
     * What opening did.
     *
     * @param replayed entries the tables had not seen
     * @param rebuilt the tables were missing, damaged or of another version and were made anew
     */
    public record Opening(Projection projection, long replayed, boolean rebuilt) {}

    /** Puts tables that nobody has open out of the way; the next opening makes them anew. */
    public static void setAside(Path folder) throws EnvironmentException {
        Database.moveAside(folder);
    }

    /**
     * Opens the projection in {@code folder} and brings it level with the log; makes it anew where
     * it is missing, damaged, of another version or not a projection of this log.
     */
    public static Opening open(
            Path folder, WorkspaceKey key, EntrySource log, PayloadFolder payloads)
            throws EnvironmentException {
        LevelTables tables = new LevelTables(folder, key, log, payloads);
        boolean sound = Files.exists(Database.file(folder)) && tables.openSound();
        if (!sound) {
            tables.startAnew();
        }
        long before = tables.progress().applied();
        try {
            tables.replay();
        } catch (SQLException e) {
            tables.abandon();
            throw StoreFault.of(e);
        }
        long replayed = tables.progress().applied() - before;
        return new Opening(new Projection(tables), replayed, !sound);
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
        return ask(reading -> reading.tables().listings().get(reading.rows(), id));
    }

    public synchronized List<ListingRow> listings() throws EnvironmentException {
        return ask(reading -> reading.tables().listings().all(reading.rows()));
    }

    /** Listed items that the log does not know yet, in id order. */
    public synchronized List<ListingRow> untouched() throws EnvironmentException {
        return ask(reading -> reading.tables().listings().untouched(reading.rows()));
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
        return tables.progress().applied();
    }

    /** How often the tables had to be made anew since opening. */
    public synchronized int rebuilds() {
        return tables.rebuilds();
    }

    /**
     * Takes in what was just appended; entries must follow one another without a gap. When the
     * tables fail they are made anew from the log, which has the entry already.
     */
    public synchronized void apply(Entry entry, Hash leaf) throws EnvironmentException {
        if (entry.seq() < applied()) {
            return;
        }
        try {
            ask(reading -> {
                if (entry.seq() == applied()) {
                    tables.take(entry, leaf);
                } else {
                    tables.replay();
                }
                return true;
            });
        } catch (EnvironmentException e) {
            // half a step may be in the tables: the next question makes them anew
            tables.abandon();
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
                ListingUpdate.write(
                        reading.rows(), reading.tables().listings(), items, at, complete));
    }

    /** Drops an item from the listing cache, such as when its facts are erased. */
    public synchronized void unlist(ItemId item) throws EnvironmentException {
        ask(reading -> {
            reading.tables().listings().remove(reading.rows(), item);
            reading.rows().commit();
            return true;
        });
    }

    /** Compares every row with the log. */
    public Comparison check() throws EnvironmentException {
        return check(dev.assay.model.job.Progress.NONE);
    }

    /** As {@link #check()}; others ask and write in between. */
    public Comparison check(dev.assay.model.job.Progress progress) throws EnvironmentException {
        try {
            ProjectionCheck check = comparing();
            while (step(check)) {
                progress.checkCancelled();
                LockSupport.parkNanos(BETWEEN_STEPS);
            }
            return check.result();
        } catch (SQLException | MVStoreException e) {
            return Comparison.of("projection", "", "The tables cannot be read to their end.");
        }
    }

    private synchronized ProjectionCheck comparing() throws SQLException {
        return tables.comparing();
    }

    private synchronized boolean step(ProjectionCheck check)
            throws SQLException, EnvironmentException {
        return check.step(tables.rows(), tables.progress());
    }

    /** Makes the tables anew from log and payloads. */
    public synchronized void rebuild() throws EnvironmentException {
        tables.rebuild();
    }

    /** Rewrites the file so that no deleted row is left in it, nor in a damaged one put aside. */
    public synchronized void compact() throws EnvironmentException {
        tables.compact();
    }

    @Override
    public synchronized void close() throws EnvironmentException {
        tables.close();
    }

    private <T> T ask(Question<T> question) throws EnvironmentException {
        try {
            return question.ask(tables.reading());
        } catch (SQLException | MVStoreException e) {
            tables.rebuild();
        }
        try {
            return question.ask(tables.reading());
        } catch (SQLException e) {
            throw StoreFault.of(e);
        } catch (MVStoreException e) {
            throw StoreFault.of(new SQLException(e));
        }
    }
}
