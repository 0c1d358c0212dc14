package dev.assay.model.store;

import java.sql.SQLException;

/** A row that is not what was written; the projection has to be made anew. */
final class RowDamageException extends SQLException {
    private static final long serialVersionUID = 1L;

    RowDamageException(String table) {
        super("a row of " + table + " is not what was written");
    }
}
