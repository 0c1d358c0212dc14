package dev.assay.model.sync;

import dev.assay.model.remote.LockMode;
import dev.assay.model.remote.Retention;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How long records are kept from deletion where the bucket can lock.
 *
 * @param mode governance until an administrator has confirmed compliance
 * @param period from the time of writing, by the servers' clock
 */
public record RetentionRule(LockMode mode, Duration period) {
    /** One year, which a principal with special rights may shorten. */
    public static final RetentionRule DEFAULT =
            new RetentionRule(LockMode.GOVERNANCE, Duration.ofDays(365));

    Retention from(InstantSource clock) {
        return mode == LockMode.NONE
                ? Retention.NONE
                : new Retention(mode, clock.instant().plus(period));
    }
}
