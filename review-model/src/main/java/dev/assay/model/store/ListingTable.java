package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItemDocument;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The cache of what the last listings found; outside the projection and its check. */
final class ListingTable {
    private final Table table;

    ListingTable(RowSeal seal) {
        table = new Table("cache_listing", Schema.LISTING, seal);
    }

    void put(Rows to, ListingRow row) throws SQLException {
        String document = new String(MediaItemDocument.write(row.item()), StandardCharsets.UTF_8);
        table.put(
                to,
                new SealSum(),
                row.item().id().value(),
                row.listedAt().toEpochMilli(),
                document);
    }

    void remove(Rows from, ItemId item) throws SQLException {
        table.remove(from, new SealSum(), item.value());
    }

    Optional<ListingRow> get(Rows from, ItemId item) throws SQLException {
        return table.select(from, ListingTable::row, "item = ?", item.value()).stream().findFirst();
    }

    List<ListingRow> all(Rows from) throws SQLException {
        return table.select(from, ListingTable::row, "TRUE ORDER BY item");
    }

    /** Listed items that the log does not know. */
    List<ListingRow> untouched(Rows from) throws SQLException {
        return table.select(
                from,
                ListingTable::row,
                "NOT EXISTS (SELECT 1 FROM item WHERE item.id = cache_listing.item) ORDER BY item");
    }

    /** Ids that start with {@code prefix}, in order. */
    List<ItemId> matching(Rows from, String prefix, int limit) throws SQLException {
        String sql =
                "SELECT item FROM cache_listing WHERE item >= ? AND item < ? ORDER BY item LIMIT ?";
        return Table.texts(from, sql, prefix, prefix + "~", (long) limit).stream()
                .filter(ItemId::isValid)
                .map(ItemId::new)
                .toList();
    }

    private static ListingRow row(Columns columns) throws SQLException {
        return new ListingRow(columns.time(1), FactTable.item(columns.text(2)));
    }
}
