package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.item.ItemId;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Entries as rows, for history and the log browser. */
final class EntryTable {
    private final Table table;

    EntryTable(RowSeal seal) {
        table = new Table("entry", Schema.ENTRY, seal);
    }

    static EntryRow row(Entry entry, Hash leaf) {
        return new EntryRow(
                entry.seq(),
                entry.ts(),
                entry.actor(),
                entry.session(),
                entry.item(),
                entry.caseName(),
                entry.event(),
                leaf.toString());
    }

    void put(Connection to, SealSum sum, EntryRow row) throws SQLException {
        table.put(
                to,
                sum,
                row.index(),
                row.at().toEpochMilli(),
                row.actor(),
                row.session(),
                row.item().map(ItemId::value).orElse(null),
                row.caseName().orElse(null),
                row.event().type(),
                Jcs.text(row.event().data()),
                row.leaf());
    }

    List<EntryRow> ofItem(Connection from, ItemId item) throws SQLException {
        return table.select(from, EntryTable::row, "item = ? ORDER BY idx", item.value());
    }

    List<EntryRow> from(Connection from, long index, int most) throws SQLException {
        return table.select(
                from, EntryTable::row, "idx >= ? ORDER BY idx LIMIT ?", index, (long) most);
    }

    List<EntryRow> ofType(Connection from, String type) throws SQLException {
        return table.select(from, EntryTable::row, "type = ? ORDER BY idx", type);
    }

    Optional<EntryRow> latest(Connection from, String type) throws SQLException {
        return table
                .select(from, EntryTable::row, "type = ? ORDER BY idx DESC LIMIT 1", type)
                .stream()
                .findFirst();
    }

    SealSum sum(Connection from) throws SQLException {
        return table.sum(from);
    }

    private static EntryRow row(Columns columns) throws SQLException {
        JsonObject data =
                JsonParser.parse(
                                columns.text(7).getBytes(StandardCharsets.UTF_8),
                                JsonLimits.bytes(Entry.GREATEST))
                        .object()
                        .orElseThrow(() -> new RowDamageException("entry"));
        return new EntryRow(
                columns.whole(0),
                columns.time(1),
                columns.text(2),
                columns.text(3),
                columns.optionalText(4).map(ItemId::new),
                columns.optionalText(5),
                Event.of(columns.text(6), data),
                columns.text(8));
    }
}
