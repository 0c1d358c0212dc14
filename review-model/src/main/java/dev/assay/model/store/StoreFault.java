package dev.assay.model.store;

import dev.assay.model.fault.EnvironmentException;
import java.sql.SQLException;

/** Turns what the database says into sentences; its own words never reach a person. */
final class StoreFault {
    private static final int IO_EXCEPTION = 90028;
    private static final int IN_USE = 90020;

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
        if (cause.getErrorCode() == IO_EXCEPTION || cause.toString().contains("No space left")) {
            return new EnvironmentException(
                    "store.disk",
                    "The disk failed or is full while the projection was being written.",
                    "Make room on the disk and open the workspace again; the log has everything"
                            + " that was recorded.",
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
}
