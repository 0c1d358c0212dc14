package dev.assay.model.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one row that agrees with its seal, in the order of the table. */
final class Columns {
    private final String table;
    private final @Nullable Object[] values;

    Columns(String table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    String text(int at) throws SQLException {
        return optionalText(at).orElseThrow(() -> new RowDamageException(table));
    }

    Optional<String> optionalText(int at) {
        return values[at] instanceof String text ? Optional.of(text) : Optional.empty();
    }

    long whole(int at) throws SQLException {
        if (values[at] instanceof Number number) {
            return number.longValue();
        }
        throw new RowDamageException(table);
    }

    boolean has(int at) {
        return values[at] != null;
    }

    boolean truth(int at) throws SQLException {
        if (values[at] instanceof Boolean truth) {
            return truth;
        }
        throw new RowDamageException(table);
    }

    /** A time in milliseconds since 1970. */
    Instant time(int at) throws SQLException {
        return Instant.ofEpochMilli(whole(at));
    }
}
