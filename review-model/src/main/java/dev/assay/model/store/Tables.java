package dev.assay.model.store;

import java.sql.SQLException;

/** The tables of the projection. */
record Tables(
        EntryTable entries,
        ItemTable items,
        FactTable facts,
        TallyTable tallies,
        ListingTable listings) {
    /** Opening reads the rows of so many entries again at most. */
    private static final long READ_AGAIN = 10_000;

    Tables(RowSeal seal) {
        this(
                new EntryTable(seal),
                new ItemTable(seal),
                new FactTable(seal),
                new TallyTable(seal),
                new ListingTable(seal));
    }

    /**
     * Whether no row is damaged, missing, doubled or old. Of a long log only the newest rows are
     * read, as far as that was not done before; older ones are compared with their seals and
     * tallies whenever they are asked for.
     */
    boolean agree(Rows rows, Progress progress) throws SQLException {
        if (!progress.tallies().hex().equals(tallies.sum(rows).hex())) {
            return false;
        }
        long applied = progress.applied();
        if (applied > READ_AGAIN) {
            long from = Math.max(progress.readAgain(), applied - READ_AGAIN);
            entries.from(rows, from, Math.toIntExact(applied - from), applied);
            items.readFrom(rows, from);
            return true;
        }
        return progress.entries().hex().equals(entries.sum(rows).hex())
                && progress.items().hex().equals(items.sum(rows).hex())
                && progress.facts().hex().equals(facts.sum(rows).hex());
    }
}
