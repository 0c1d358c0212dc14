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
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Writes the row of an entry that is not there yet; its seal. */
    byte[] insert(Rows to, SealSum sum, EntryRow row) throws SQLException {
        return table.insert(to, sum, values(row));
    }

    /** The seal that the row of an entry carries. */
    byte[] sealOf(EntryRow row) {
        return table.sealOf(values(row));
    }

    private static @Nullable Object[] values(EntryRow row) {
        return new @Nullable Object[] {
            row.index(),
            row.at().toEpochMilli(),
            row.actor(),
            row.session(),
            row.item().map(ItemId::value).orElse(null),
            row.caseName().orElse(null),
            row.event().type(),
            Jcs.text(row.event().data()),
            row.leaf()
        };
    }

    /** Every entry about an item. */
    List<EntryRow> ofItem(Rows from, ItemId item, Tally expected) throws SQLException {
        return whole(
                table.selectSealed(
                        from, EntryTable::row, "item = ? ORDER BY item, idx", item.value()),
                expected);
    }

    boolean has(Rows from, ItemId item) throws SQLException {
        String sql = "SELECT item FROM entry WHERE item = ? LIMIT 1";
        return !Table.texts(from, sql, item.value()).isEmpty();
    }

    /** Up to {@code most} entries from {@code index} on, of {@code size} there are. */
    List<EntryRow> from(Rows from, long index, int most, long size) throws SQLException {
        List<EntryRow> rows = fromAsFound(from, index, most);
        long expected = Math.max(0, Math.min(most, size - index));
        boolean gapless =
                rows.size() == expected
                        && (rows.isEmpty() || rows.getLast().index() == index + expected - 1);
        if (!gapless) {
            throw new RowDamageException("entry");
        }
        return rows;
    }

    /** As {@link #from}, also where rows are missing. */
    List<EntryRow> fromAsFound(Rows from, long index, int most) throws SQLException {
        return table.select(
                from, EntryTable::row, "idx >= ? ORDER BY idx LIMIT ?", index, (long) most);
    }

    /** The newest entries before {@code before} that the query is for, newest first. */
    List<EntryRow> newest(Rows from, EntryQuery query, long before, int most) throws SQLException {
        StringBuilder where = new StringBuilder("idx < ?");
        List<Object> arguments = new ArrayList<>();
        arguments.add(before);
        also(where, arguments, " AND type = ?", query.type());
        also(where, arguments, " AND actor = ?", query.actor());
        also(where, arguments, " AND item = ?", query.item().map(ItemId::value));
        also(where, arguments, " AND ts >= ?", query.from().map(Instant::toEpochMilli));
        also(where, arguments, " AND ts < ?", query.to().map(Instant::toEpochMilli));
        // the order of an index, so that no more rows are read than are shown
        String index =
                query.item().isPresent()
                        ? "item DESC, "
                        : query.type().isPresent() ? "type DESC, " : "";
        where.append(" ORDER BY ").append(index).append("idx DESC LIMIT ?");
        arguments.add((long) most);
        return table.select(from, EntryTable::row, where.toString(), arguments.toArray());
    }

    private static void also(
            StringBuilder where, List<Object> arguments, String condition, Optional<?> value) {
        if (value.isPresent()) {
            where.append(condition);
            arguments.add(value.get());
        }
    }

    /** Every entry of a type. */
    List<EntryRow> ofType(Rows from, String type, Tally expected) throws SQLException {
        return whole(
                table.selectSealed(from, EntryTable::row, "type = ? ORDER BY type, idx", type),
                expected);
    }

    private static List<EntryRow> whole(List<Table.Sealed<EntryRow>> found, Tally expected)
            throws SQLException {
        Tally read = Tally.NONE;
        List<EntryRow> rows = new ArrayList<>();
        for (Table.Sealed<EntryRow> one : found) {
            read = read.with(one.seal());
            rows.add(one.row());
        }
        if (!read.equals(expected)) {
            throw new RowDamageException("entry");
        }
        return rows;
    }

    SealSum sum(Rows from) throws SQLException {
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
