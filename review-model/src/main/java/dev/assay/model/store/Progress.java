package dev.assay.model.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * How far the projection has come, in one row that is written with every entry.
 *
 * @param version of the tables
 * @param applied entries taken in
 * @param leaf leaf hash of the last of them, empty before the first
 * @param readAgain of the rows of entries before this one the newest were read again after they
 *     were written
 */
record Progress(
        long version,
        String origin,
        long applied,
        String leaf,
        long readAgain,
        SealSum entries,
        SealSum items,
        SealSum facts,
        SealSum tallies) {
    static Progress start(String origin) {
        return new Progress(
                Schema.VERSION,
                origin,
                0,
                "",
                0,
                new SealSum(),
                new SealSum(),
                new SealSum(),
                new SealSum());
    }

    /** After one more entry; the sums go on. */
    Progress after(EntryRow entry) {
        return new Progress(
                version,
                origin,
                entry.index() + 1,
                entry.leaf(),
                readAgain,
                entries,
                items,
                facts,
                tallies);
    }

    /** Once the newest rows were read. */
    Progress newestRead() {
        return new Progress(
                version, origin, applied, leaf, applied, entries, items, facts, tallies);
    }

    void write(Rows to, RowSeal seal) throws SQLException {
        table(seal)
                .put(
                        to,
                        new SealSum(),
                        1L,
                        version,
                        origin,
                        applied,
                        leaf,
                        readAgain,
                        entries.hex(),
                        items.hex(),
                        facts.hex(),
                        tallies.hex());
    }

    static Optional<Progress> read(Rows from, RowSeal seal) throws SQLException {
        return table(seal).select(from, Progress::row, "id = ?", 1L).stream().findFirst();
    }

    private static Table table(RowSeal seal) {
        return new Table("progress", Schema.PROGRESS, seal);
    }

    private static Progress row(Columns columns) throws SQLException {
        return new Progress(
                columns.whole(1),
                columns.text(2),
                columns.whole(3),
                columns.text(4),
                columns.whole(5),
                new SealSum(columns.text(6)),
                new SealSum(columns.text(7)),
                new SealSum(columns.text(8)),
                new SealSum(columns.text(9)));
    }
}
