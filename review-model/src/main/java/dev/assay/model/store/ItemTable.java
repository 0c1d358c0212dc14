package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items as rows. */
final class ItemTable {
    /** Sorts behind every digit of an id. */
    private static final String AFTER_ALL = "~";

    private final Table table;

    ItemTable(RowSeal seal) {
        table = new Table("item", Schema.ITEM, seal);
    }

    /** Writes the row of an item; its seal. */
    byte[] put(Rows to, SealSum sum, Optional<byte[]> old, StoredItem item) throws SQLException {
        return old.isPresent()
                ? table.update(to, sum, old.get(), values(item))
                : table.insert(to, sum, values(item));
    }

    /** The seal that the row of an item carries. */
    byte[] sealOf(StoredItem item) {
        return table.sealOf(values(item));
    }

    private static @Nullable Object[] values(StoredItem item) {
        ItemRow row = item.row();
        Optional<ClaimRow> claim = row.claim();
        Optional<DecisionRow> decision = row.decision();
        Optional<SecondRow> second = row.second();
        return new @Nullable Object[] {
            row.id().value(),
            row.firstAt().toEpochMilli(),
            row.object().orElse(null),
            row.sha256().orElse(null),
            row.same().orElse(null),
            row.round(),
            row.fence(),
            claim.map(ClaimRow::owner).orElse(null),
            claim.map(ClaimRow::fence).orElse(null),
            claim.map(ClaimRow::until).map(Instant::toEpochMilli).orElse(null),
            decision.map(DecisionRow::index).orElse(null),
            decision.map(DecisionRow::at).map(Instant::toEpochMilli).orElse(null),
            decision.map(DecisionRow::by).orElse(null),
            decision.map(DecisionRow::disposition).orElse(null),
            decision.map(DecisionRow::policyCode).orElse(null),
            decision.map(DecisionRow::policy).orElse(null),
            decision.map(DecisionRow::rationale).orElse(null),
            decision.map(DecisionRow::round).orElse(null),
            decision.map(DecisionRow::fence).orElse(null),
            second.map(SecondRow::index).orElse(null),
            second.map(SecondRow::by).orElse(null),
            second.map(SecondRow::agrees).orElse(null),
            row.conflicted(),
            LookText.holds(row.holds()),
            LookText.looks(row.looks()),
            row.lastIndex(),
            item.group().name(),
            item.entries().count(),
            item.entries().sum()
        };
    }

    Optional<Table.Sealed<StoredItem>> get(Rows from, ItemId id) throws SQLException {
        return table.selectSealed(from, ItemTable::stored, "id = ?", id.value()).stream()
                .findFirst();
    }

    List<ItemRow> all(Rows from, SealSum expected) throws SQLException {
        SealSum sum = new SealSum();
        List<ItemRow> rows = new ArrayList<>();
        for (Table.Sealed<ItemRow> one :
                table.selectSealed(from, ItemTable::row, "TRUE ORDER BY id")) {
            sum.toggle(one.seal());
            rows.add(one.row());
        }
        if (!sum.hex().equals(expected.hex())) {
            throw new RowDamageException("item");
        }
        return rows;
    }

    /** Items of a group, those with the newest entries first. */
    List<ItemRow> ofGroup(Rows from, String group, Tally expected, int most) throws SQLException {
        Tally read = Tally.NONE;
        List<ItemRow> rows = new ArrayList<>();
        for (Table.Sealed<ItemRow> one :
                table.selectSealed(
                        from,
                        ItemTable::row,
                        "standing = ? ORDER BY standing DESC, last_index DESC LIMIT ?",
                        group,
                        (long) most)) {
            read = read.with(one.seal());
            rows.add(one.row());
        }
        boolean whole = expected.count() <= most ? read.equals(expected) : read.count() == most;
        if (!whole) {
            throw new RowDamageException("item");
        }
        return rows;
    }

    /** Reads the rows that entries from {@code index} on are about; finds damage in them. */
    void readFrom(Rows from, long index) throws SQLException {
        table.select(from, ItemTable::row, "last_index >= ? ORDER BY last_index", index);
    }

    /** Ids that start with {@code prefix}, in order. */
    List<ItemId> matching(Rows from, String prefix, int limit) throws SQLException {
        String sql = "SELECT id FROM item WHERE id >= ? AND id < ? ORDER BY id LIMIT ?";
        return ids(Table.texts(from, sql, prefix, prefix + AFTER_ALL, (long) limit));
    }

    /** The same by another way, so that damage to one of them shows. */
    List<ItemId> matchingByEntries(Rows from, String prefix, int limit) throws SQLException {
        String sql =
                "SELECT DISTINCT item FROM entry WHERE item >= ? AND item < ? ORDER BY item LIMIT"
                        + " ?";
        return ids(Table.texts(from, sql, prefix, prefix + AFTER_ALL, (long) limit));
    }

    /** Keys of all rows, sound or not. */
    List<ItemId> keys(Rows from) throws SQLException {
        return ids(table.keys(from));
    }

    private static List<ItemId> ids(List<String> texts) {
        return texts.stream().filter(ItemId::isValid).map(ItemId::new).toList();
    }

    SealSum sum(Rows from) throws SQLException {
        return table.sum(from);
    }

    private static StoredItem stored(Columns columns) throws SQLException {
        return new StoredItem(row(columns), new Tally(columns.whole(27), columns.text(28)));
    }

    private static ItemRow row(Columns columns) throws SQLException {
        return new ItemRow(
                new ItemId(columns.text(0)),
                columns.time(1),
                columns.optionalText(2),
                columns.optionalText(3),
                columns.has(4) ? Optional.of(columns.truth(4)) : Optional.empty(),
                columns.whole(5),
                columns.whole(6),
                claim(columns),
                decision(columns),
                second(columns),
                columns.truth(22),
                LookText.holds(columns.text(23)),
                LookText.looks(columns.text(24)),
                columns.whole(25));
    }

    private static Optional<ClaimRow> claim(Columns columns) throws SQLException {
        return columns.has(7)
                ? Optional.of(new ClaimRow(columns.text(7), columns.whole(8), columns.time(9)))
                : Optional.empty();
    }

    private static Optional<DecisionRow> decision(Columns columns) throws SQLException {
        return columns.has(10)
                ? Optional.of(
                        new DecisionRow(
                                columns.whole(10),
                                columns.time(11),
                                columns.text(12),
                                columns.text(13),
                                columns.text(14),
                                columns.text(15),
                                columns.text(16),
                                columns.whole(17),
                                columns.whole(18)))
                : Optional.empty();
    }

    private static Optional<SecondRow> second(Columns columns) throws SQLException {
        return columns.has(19)
                ? Optional.of(new SecondRow(columns.whole(19), columns.text(20), columns.truth(21)))
                : Optional.empty();
    }
}
