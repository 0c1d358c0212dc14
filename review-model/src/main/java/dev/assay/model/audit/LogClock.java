package dev.assay.model.audit;

import dev.assay.model.audit.event.EntryTime;
import java.time.Instant;
import java.time.InstantSource;

/** The two clocks of an entry: what the device believes, and what cannot be turned back. */
final class LogClock {
    private final InstantSource wall;
    private final long opened = System.nanoTime();

    LogClock(InstantSource wall) {
        this.wall = wall;
    }

    /** Wall clock to the millisecond. */
    Instant now() {
        return EntryTime.toMillis(wall.instant());
    }

    /** Milliseconds since the log was opened. */
    long mono() {
        return (System.nanoTime() - opened) / 1_000_000;
    }
}
