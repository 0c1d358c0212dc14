package dev.assay.app.workspace;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.Eviction;
import dev.assay.model.review.KeepRule;
import dev.assay.model.review.ReviewDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Drops local copies by itself, as {@link KeepRule} says: whenever it is told that copies came or
 * items were opened, but not more often than every {@link #PAUSE}. Blocking; safe from any thread.
 */
public final class RoomMaking {
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final ReviewDesk desk;
    private final KeepRule rule;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public RoomMaking(ReviewDesk desk, KeepRule rule, InstantSource clock) {
        this.desk = desk;
        this.rule = rule;
        this.clock = clock;
    }

    /** What was dropped; empty when it is too early to look again. */
    public synchronized Optional<Eviction> now() throws EnvironmentException {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return Optional.empty();
        }
        next = now.plus(PAUSE);
        return Optional.of(desk.keep(rule));
    }
}
