package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Items as rows. */
final class ItemTable {
    private final Table table;

    ItemTable(RowSeal seal) {
        table = new Table("item", Schema.ITEM, seal);
    }

    void put(Connection to, SealSum sum, ItemRow row) throws SQLException {
        Optional<ClaimRow> claim = row.claim();
        Optional<DecisionRow> decision = row.decision();
        Optional<SecondRow> second = row.second();
        table.put(
                to,
                sum,
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
                row.lastIndex());
    }

    Optional<ItemRow> get(Connection from, ItemId id) throws SQLException {
        return table.select(from, ItemTable::row, "id = ?", id.value()).stream().findFirst();
    }

    List<ItemRow> all(Connection from) throws SQLException {
        return table.select(from, ItemTable::row, "TRUE ORDER BY id");
    }

    List<ItemId> matching(Connection from, String prefix, int limit) throws SQLException {
        return table.select(
                from,
                columns -> new ItemId(columns.text(0)),
                "LEFT(id, ?) = ? ORDER BY id LIMIT ?",
                (long) prefix.length(),
                prefix,
                (long) limit);
    }

    /** Keys of all rows, sound or not. */
    List<ItemId> keys(Connection from) throws SQLException {
        return table.keys(from).stream().filter(ItemId::isValid).map(ItemId::new).toList();
    }

    SealSum sum(Connection from) throws SQLException {
        return table.sum(from);
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
