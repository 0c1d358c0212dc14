package dev.assay.model.store;

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

    /** A row with the seal it carries. */
    static final class Sealed<T> {
        private final T row;
        private final byte[] seal;

        private Sealed(T row, byte[] seal) {
            this.row = row;
            this.seal = seal;
        }

        T row() {
            return row;
        }

        byte[] seal() {
            return seal;
        }
    }

    private final String name;
    private final List<String> columns;
    private final RowSeal seal;
    private final String select;
    private final String insert;
    private final String update;

    Table(String name, List<String> columns, RowSeal seal) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.seal = seal;
        String all = String.join(", ", columns) + ", seal";
        String marks = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        this.select = "SELECT " + all + " FROM " + name + " WHERE ";
        this.insert = "INSERT INTO " + name + " (" + all + ") VALUES (" + marks + ")";
        this.update =
                columns.stream()
                        .collect(
                                Collectors.joining(
                                        " = ?, ",
                                        "UPDATE " + name + " SET ",
                                        " = ?, seal = ? WHERE " + columns.getFirst() + " = ?"));
    }

    /** The seal a row of these values carries. */
    byte[] sealOf(@Nullable Object... values) {
        return seal.of(name, values);
    }

    /** Writes a row that is not there yet; its seal. */
    byte[] insert(Rows to, SealSum sum, @Nullable Object... values) throws SQLException {
        byte[] fresh = sealOf(values);
        PreparedStatement statement = to.prepare(insert);
        fill(statement, fresh, values);
        statement.executeUpdate();
        sum.toggle(fresh);
        return fresh;
    }

    /** Writes a row in place of one with the same key, whose seal was {@code old}. */
    byte[] update(Rows to, SealSum sum, byte[] old, @Nullable Object... values)
            throws SQLException {
        byte[] fresh = sealOf(values);
        PreparedStatement statement = to.prepare(update);
        fill(statement, fresh, values);
        statement.setObject(values.length + 2, values[0]);
        if (statement.executeUpdate() != 1) {
            throw new RowDamageException(name);
        }
        sum.toggle(old);
        sum.toggle(fresh);
        return fresh;
    }

    /** Writes a row, new or in place of the one with the same key. */
    byte[] put(Rows to, SealSum sum, @Nullable Object... values) throws SQLException {
        Optional<byte[]> old = storedSeal(to, values[0]);
        return old.isPresent() ? update(to, sum, old.get(), values) : insert(to, sum, values);
    }

    void remove(Rows from, SealSum sum, Object key) throws SQLException {
        Optional<byte[]> old = storedSeal(from, key);
        PreparedStatement statement =
                from.prepare("DELETE FROM " + name + " WHERE " + columns.getFirst() + " = ?");
        statement.setObject(1, key);
        statement.executeUpdate();
        old.ifPresent(sum::toggle);
    }

    /** Rows after {@code where}, a condition with as many marks as arguments. */
    <T> List<T> select(Rows from, Form<T> form, String where, Object... arguments)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        each(from, (columnsOfRow, _) -> rows.add(form.row(columnsOfRow)), where, arguments);
        return rows;
    }

    /** As {@link #select}, with the seals. */
    <T> List<Sealed<T>> selectSealed(Rows from, Form<T> form, String where, Object... arguments)
            throws SQLException {
        List<Sealed<T>> rows = new ArrayList<>();
        each(
                from,
                (columnsOfRow, found) -> rows.add(new Sealed<>(form.row(columnsOfRow), found)),
                where,
                arguments);
        return rows;
    }

    /** All keys, unchecked, in order. */
    List<String> keys(Rows from) throws SQLException {
        String key = columns.getFirst();
        return texts(from, "SELECT " + key + " FROM " + name + " ORDER BY " + key);
    }

    /** The first column of a query of this package, unchecked. */
    static List<String> texts(Rows from, String sql, Object... arguments) throws SQLException {
        List<String> texts = new ArrayList<>();
        PreparedStatement statement = from.prepare(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    /** Reads the whole table; the sum of its seals. */
    SealSum sum(Rows from) throws SQLException {
        SealSum sum = new SealSum();
        each(from, (_, found) -> sum.toggle(found), "TRUE");
        return sum;
    }

    private interface Visit {
        void row(Columns columns, byte[] seal) throws SQLException;
    }

    private void each(Rows from, Visit visit, String where, Object... arguments)
            throws SQLException {
        PreparedStatement statement = from.prepare(select + where);
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
                if (!RowSeal.same(sealOf(values), stored)) {
                    throw new RowDamageException(name);
                }
                visit.row(new Columns(name, values), stored);
            }
        }
    }

    private static void fill(PreparedStatement statement, byte[] seal, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.setBytes(values.length + 1, seal);
    }

    private Optional<byte[]> storedSeal(Rows from, @Nullable Object key) throws SQLException {
        PreparedStatement statement =
                from.prepare("SELECT seal FROM " + name + " WHERE " + columns.getFirst() + " = ?");
        statement.setObject(1, key);
        try (ResultSet found = statement.executeQuery()) {
            return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
        }
    }
}
