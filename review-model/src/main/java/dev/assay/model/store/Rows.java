package dev.assay.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection whose statements are prepared once. Used by one thread at a time; a result is read
 * to its end before the same statement is asked again.
 */
final class Rows {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Belongs to this connection and is closed with it. */
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** From now on several changes are one, up to {@link #commit()}. */
    void together() throws SQLException {
        connection.setAutoCommit(false);
    }

    void close() throws SQLException {
        connection.close();
    }
}
