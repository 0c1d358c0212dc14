package dev.assay.app.remote;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.remote.Claim;
import dev.assay.model.remote.ClaimOutcome;
import dev.assay.model.remote.SharedTable;
import dev.assay.model.review.ClaimTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The desk's claims in the shared table; a table that is away answers so, at once. */
final class TableClaims implements ClaimTable {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final SharedTable table;
    private final InstantSource local;

    /**
     * @param local the clock the desk's lease ends were made with
     */
    TableClaims(SharedTable table, InstantSource local) {
        this.table = table;
        this.local = local;
    }

    @Override
    public Answer claim(ItemId item, String owner, Instant until) throws EnvironmentException {
        Duration lease = Duration.between(local.instant(), until);
        Duration asked = lease.compareTo(SHORTEST) < 0 ? SHORTEST : lease;
        try {
            return switch (table.claim(item, owner, asked)) {
                case ClaimOutcome.Claimed(Claim claim) ->
                        new Granted(claim.fence(), claim.expires());
                case ClaimOutcome.Held(Claim other) -> new Taken(other.owner(), other.expires());
            };
        } catch (EnvironmentException e) {
            if (e.retryable()) {
                return new Unreachable();
            }
            throw e;
        }
    }

    @Override
    public void release(ItemId item, String owner, long fence) throws EnvironmentException {
        table.release(item, owner, fence);
    }
}
