package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The database and how far it has come: opened, brought level with the log, made anew, compacted.
 * What is damaged is abandoned, and then nothing can be read until the tables are made anew. Used
 * under the projection's lock.
 */
final class LevelTables {
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

    LevelTables(Path folder, WorkspaceKey key, EntrySource log, PayloadFolder payloads) {
        this.folder = folder;
        this.key = key;
        this.log = log;
        this.facts = new PayloadFacts(payloads);
        this.seal = RowSeal.of(key);
        this.tables = new Tables(seal);
        this.progress = Progress.start(log.origin());
    }

    Tables tables() {
        return tables;
    }

    Progress progress() {
        return progress;
    }

    int rebuilds() {
        return rebuilds;
    }

    /**
     * @throws SQLException where they were abandoned
     */
    Rows rows() throws SQLException {
        Database open = database;
        if (open == null) {
            throw new SQLException("not open");
        }
        return open.rows();
    }

    Reading reading() throws SQLException {
        return new Reading(tables, facts, rows(), progress);
    }

    /** A comparison of the tables with the log, to be taken step by step. */
    ProjectionCheck comparing() throws SQLException {
        return new ProjectionCheck(log, facts, tables, rows());
    }

    /** Whether the tables are there and say of themselves what they should. */
    boolean openSound() throws EnvironmentException {
        try {
            database = Database.open(folder, key);
            Rows rows = rows();
            rows.together();
            Optional<Progress> found = Progress.read(rows, seal);
            if (found.isPresent() && agrees(rows, found.get())) {
                progress = found.get().newestRead();
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

    /** Puts what is there aside and makes empty tables. */
    void startAnew() throws EnvironmentException {
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

    /** Takes in what the log has and the tables have not. */
    void replay() throws SQLException, EnvironmentException {
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

    /** Takes in the entry that follows. */
    void take(Entry entry, Hash leaf) throws SQLException, EnvironmentException {
        TakingIn takingIn = new TakingIn(rows(), tables, facts, progress);
        takingIn.take(entry, leaf);
        written(takingIn.end());
    }

    private void written(Progress next) throws SQLException {
        progress = next;
        progress.write(rows(), seal);
        rows().commit();
    }

    /**
     * Makes the tables anew from log and payloads; the listing cache is taken over if it can be.
     */
    void rebuild() throws EnvironmentException {
        List<ListingRow> listing = listingsOrNone();
        abandon();
        boolean whole = false;
        try {
            startAnew();
            rebuilds++;
            replay();
            for (ListingRow row : listing) {
                tables.listings().put(rows(), row);
            }
            rows().commit();
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

    private List<ListingRow> listingsOrNone() {
        try {
            return tables.listings().all(rows());
        } catch (SQLException | RuntimeException e) {
            // a cache: the next listing fills it again
            return List.of();
        }
    }

    /** Rewrites the file so that no deleted row is left in it, nor in a damaged one put aside. */
    void compact() throws EnvironmentException {
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

    /** Closes without looking back. */
    void abandon() {
        Database open = database;
        database = null;
        if (open != null) {
            open.abandon();
        }
    }

    void close() throws EnvironmentException {
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
}
