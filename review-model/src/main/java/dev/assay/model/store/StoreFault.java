package dev.assay.model.store;

import dev.assay.model.fault.EnvironmentException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Turns what the database says into sentences; its own words never reach a person. */
final class StoreFault {
    private static final int IO_EXCEPTION = 90028;
    private static final int IN_USE = 90020;
    private static final int DEEPEST = 8;

    private StoreFault() {}

    static EnvironmentException of(SQLException cause) {
        if (cause.getErrorCode() == IN_USE) {
            return new EnvironmentException(
                    "store.in-use",
                    "Another process has the projection of this workspace open.",
                    "Close the other one first.",
                    false,
                    cause);
        }
        if (cause.getErrorCode() == IO_EXCEPTION || ofTheDisk(cause)) {
            return new EnvironmentException(
                    "store.disk",
                    "The disk is full, write-protected or failing; the projection was not written.",
                    "Make room or give this account the right to write there, then open the"
                            + " workspace again; the log has everything that was recorded.",
                    true,
                    cause);
        }
        return new EnvironmentException(
                "store.damaged",
                "The projection of the log is damaged.",
                "Run assay log check --repair; it is made anew from the log.",
                false,
                cause);
    }

    /** H2 says of a full or write-protected disk only that writing failed, some causes down. */
    private static boolean ofTheDisk(SQLException fault) {
        @Nullable Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof MVStoreException store
                    && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
