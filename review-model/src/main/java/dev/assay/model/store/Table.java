package dev.assay.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One table with a key column first and a seal last. Every row that is read is compared with its
 * seal. Names come from this package only; values are always parameters.
 */
final class Table {
    /** Turns columns into a row. */
    interface Form<T> {
        T row(Columns columns) throws SQLException;
    }

    private final String name;
    private final List<String> columns;
    private final RowSeal seal;

    Table(String name, List<String> columns, RowSeal seal) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.seal = seal;
    }

    String name() {
        return name;
    }

    /** Writes a row, new or in place of the one with the same key; the seals in and out of play. */
    void put(Connection to, SealSum sum, @Nullable Object... values) throws SQLException {
        String all = String.join(", ", columns) + ", seal";
        String marks = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        Optional<byte[]> old = sealOf(to, values[0]);
        String sql =
                "MERGE INTO "
                        + name
                        + " ("
                        + all
                        + ") KEY ("
                        + columns.get(0)
                        + ") VALUES ("
                        + marks
                        + ")";
        byte[] fresh = seal.of(name, values);
        try (PreparedStatement statement = to.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.setBytes(values.length + 1, fresh);
            statement.executeUpdate();
        }
        old.ifPresent(sum::toggle);
        sum.toggle(fresh);
    }

    void remove(Connection from, SealSum sum, Object key) throws SQLException {
        Optional<byte[]> old = sealOf(from, key);
        String sql = "DELETE FROM " + name + " WHERE " + columns.get(0) + " = ?";
        try (PreparedStatement statement = from.prepareStatement(sql)) {
            statement.setObject(1, key);
            statement.executeUpdate();
        }
        old.ifPresent(sum::toggle);
    }

    /** Rows in key order, after {@code where}, a condition with as many marks as arguments. */
    <T> List<T> select(Connection from, Form<T> form, String where, Object... arguments)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        each(from, (columnsOfRow, _) -> rows.add(form.row(columnsOfRow)), where, arguments);
        return rows;
    }

    /** All keys, unchecked, in order. */
    List<String> keys(Connection from) throws SQLException {
        List<String> keys = new ArrayList<>();
        String sql = "SELECT " + columns.get(0) + " FROM " + name + " ORDER BY " + columns.get(0);
        try (PreparedStatement statement = from.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return keys;
    }

    /** Reads the whole table; the sum of its seals. */
    SealSum sum(Connection from) throws SQLException {
        SealSum sum = new SealSum();
        each(from, (_, found) -> sum.toggle(found), "TRUE");
        return sum;
    }

    private interface Visit {
        void row(Columns columns, byte[] seal) throws SQLException;
    }

    private void each(Connection from, Visit visit, String where, Object... arguments)
            throws SQLException {
        String sql =
                columns.stream()
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "SELECT ",
                                        ", seal FROM " + name + " WHERE " + where));
        try (PreparedStatement statement = from.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = found.getObject(i + 1);
                    }
                    byte[] stored = found.getBytes(values.length + 1);
                    if (!RowSeal.same(seal.of(name, values), stored)) {
                        throw new RowDamageException(name);
                    }
                    visit.row(new Columns(name, values), stored);
                }
            }
        }
    }

    private Optional<byte[]> sealOf(Connection from, @Nullable Object key) throws SQLException {
        String sql = "SELECT seal FROM " + name + " WHERE " + columns.get(0) + " = ?";
        try (PreparedStatement statement = from.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        }
    }
}
