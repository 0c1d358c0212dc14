package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.MediaItemDocument;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies behind the object commitments of items, copied from their payloads. */
final class FactTable {
    private final Table table;

    FactTable(RowSeal seal) {
        table = new Table("fact", Schema.FACT, seal);
    }

    void put(Rows to, SealSum sum, FactRow row) throws SQLException {
        String document = new String(MediaItemDocument.write(row.item()), StandardCharsets.UTF_8);
        table.put(to, sum, row.item().id().value(), row.commitment(), document);
    }

    void remove(Rows from, SealSum sum, String commitment) throws SQLException {
        for (FactRow row : table.select(from, FactTable::row, "commitment = ?", commitment)) {
            table.remove(from, sum, row.item().id().value());
        }
    }

    Optional<FactRow> get(Rows from, ItemId item) throws SQLException {
        return table.select(from, FactTable::row, "item = ?", item.value()).stream().findFirst();
    }

    List<FactRow> all(Rows from, SealSum expected) throws SQLException {
        SealSum sum = new SealSum();
        List<FactRow> rows = new ArrayList<>();
        for (Table.Sealed<FactRow> one :
                table.selectSealed(from, FactTable::row, "TRUE ORDER BY item")) {
            sum.toggle(one.seal());
            rows.add(one.row());
        }
        if (!sum.hex().equals(expected.hex())) {
            throw new RowDamageException("fact");
        }
        return rows;
    }

    /** Keys of all rows, sound or not. */
    List<ItemId> keys(Rows from) throws SQLException {
        return table.keys(from).stream().filter(ItemId::isValid).map(ItemId::new).toList();
    }

    SealSum sum(Rows from) throws SQLException {
        return table.sum(from);
    }

    private static FactRow row(Columns columns) throws SQLException {
        return new FactRow(columns.text(1), item(columns.text(2)));
    }

    static MediaItem item(String document) throws SQLException {
        return MediaItemDocument.read(document.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new RowDamageException("fact"));
    }
}
