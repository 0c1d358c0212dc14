package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shared table of a single console: durable files in a folder that nobody else writes, which
 * the lock of the workspace sees to. Its time is the console's own. Safe from any thread.
 */
public final class FileTable implements SharedTable {
    private final TableFiles files;
    private final InstantSource clock;

    public FileTable(Path folder, InstantSource clock) {
        files = new TableFiles(folder);
        this.clock = clock;
    }

    @Override
    public synchronized ClaimOutcome claim(ItemId item, String owner, Duration lease)
            throws EnvironmentException {
        ItemRow row = files.item(item);
        Instant now = clock.instant();
        Optional<Claim> old = row.claim();
        boolean mine = old.isPresent() && old.get().owner().equals(owner);
        if (old.isPresent() && !mine && old.get().expires().isAfter(now)) {
            return new ClaimOutcome.Held(old.get());
        }
        long fence = old.map(Claim::fence).orElse(0L) + (mine ? 0 : 1);
        Claim claim = new Claim(owner, fence, now.plus(lease));
        files.put(item, new ItemRow(Optional.of(claim), row.decisions()));
        return new ClaimOutcome.Claimed(claim);
    }

    @Override
    public synchronized void release(ItemId item, String owner, long fence)
            throws EnvironmentException {
        ItemRow row = files.item(item);
        if (row.claim().filter(claim -> holds(claim, owner, fence)).isPresent()) {
            Claim over = new Claim(owner, fence, Instant.EPOCH);
            files.put(item, new ItemRow(Optional.of(over), row.decisions()));
        }
    }

    @Override
    public synchronized Optional<Claim> claimOf(ItemId item) throws EnvironmentException {
        return files.item(item).claim();
    }

    @Override
    public synchronized Optional<Head> head(String origin) throws EnvironmentException {
        return files.head(origin);
    }

    @Override
    public synchronized HeadAdvance advance(String origin, Optional<Head> expected, Head next)
            throws EnvironmentException {
        Optional<Head> now = files.head(origin);
        if (now.equals(Optional.of(next))) {
            return new HeadAdvance.Advanced();
        }
        if (!now.equals(expected)) {
            return new HeadAdvance.Refused(now.orElse(null));
        }
        files.put(origin, next);
        return new HeadAdvance.Advanced();
    }

    @Override
    public synchronized DecisionOutcome decide(Decision decision) throws EnvironmentException {
        ItemRow row = files.item(decision.item());
        Optional<Claim> claim = row.claim();
        Optional<Decision> earlier = row.inPlaceOf(decision);
        if (earlier.isPresent()) {
            return earlier.get().isSameEntry(decision)
                    ? new DecisionOutcome.Recorded(row.othersThan(decision))
                    : new DecisionOutcome.Refused(claim.orElse(null), earlier.get());
        }
        if (claim.filter(now -> holds(now, decision.reviewer(), decision.fence())).isEmpty()) {
            return new DecisionOutcome.Refused(claim.orElse(null), null);
        }
        List<Decision> all = new ArrayList<>(row.decisions());
        all.add(decision);
        files.put(decision.item(), new ItemRow(claim, all));
        return new DecisionOutcome.Recorded(row.othersThan(decision));
    }

    private static boolean holds(Claim claim, String owner, long fence) {
        return claim.owner().equals(owner) && claim.fence() == fence;
    }
}
