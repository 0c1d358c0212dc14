package dev.assay.model.remote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a version may not be deleted, asked for or read back.
 *
 * @param until the end in whole seconds; null exactly when the mode is {@link LockMode#NONE}
 */
public record Retention(LockMode mode, @Nullable Instant until) {
    /** No protection against deletion. */
    public static final Retention NONE = new Retention(LockMode.NONE, null);

    public Retention {
        if ((mode == LockMode.NONE) != (until == null)) {
            throw new IllegalArgumentException("a lock has an end, no lock has none");
        }
        until = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether this, read back, is at least as strong as what was asked for. */
    public boolean covers(Retention asked) {
        return asked.until == null
                || (until != null
                        && mode.compareTo(asked.mode) >= 0
                        && !until.isBefore(asked.until));
    }
}
