package dev.assay.model.sync;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Conflicted;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.EntryRef;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.remote.Claim;
import dev.assay.model.remote.ClaimOutcome;
import dev.assay.model.remote.Decision;
import dev.assay.model.remote.DecisionOutcome;
import dev.assay.model.remote.SharedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts decisions that are already in the bucket into the table, each under the fence of its claim.
 * What the table refuses, or others decided differently, becomes a conflict entry once; it never
 * stops the ones behind it.
 */
final class DecisionUpload {
    private static final int BATCH = 256;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DeviceLog log;
    private final SharedTable table;
    private final SyncJournal journal;

    DecisionUpload(DeviceLog log, SharedTable table, SyncJournal journal) {
        this.log = log;
        this.table = table;
        this.journal = journal;
    }

    /**
     * Puts the decisions among the entries {@code from} to {@code to}.
     *
     * @return how many became conflicts
     */
    int put(long from, long to, Tally tally) throws EnvironmentException {
        int conflicts = 0;
        for (long at = from; at < to; at += BATCH) {
            for (Entry entry : log.entries(at, (int) Math.min(BATCH, to - at))) {
                if (entry.event() instanceof Decided decided && entry.item().isPresent()) {
                    conflicts += put(entry, entry.item().get(), decided, tally);
                }
            }
        }
        return conflicts;
    }

    private int put(Entry entry, ItemId item, Decided decided, Tally tally)
            throws EnvironmentException {
        if (decided.round() < 1 || decided.round() > Integer.MAX_VALUE) {
            return 0;
        }
        Decision decision =
                new Decision(
                        item,
                        (int) decided.round(),
                        entry.actor(),
                        decided.fence(),
                        decided.disposition(),
                        log.origin(),
                        entry.seq(),
                        log.leaf(entry.seq()).toString());
        return switch (decideOrClaim(decision)) {
            case DecisionOutcome.Recorded(List<Decision> others) -> {
                tally.decision();
                List<Decision> against =
                        others.stream()
                                .filter(other ->
                                        !other.disposition().equals(decision.disposition()))
                                .toList();
                yield against.isEmpty() ? 0 : conflict(decision, against, "disagree");
            }
            case DecisionOutcome.Refused refused -> {
                Decision earlier = refused.earlier();
                yield earlier == null
                        ? conflict(decision, List.of(), "fence")
                        : conflict(decision, List.of(earlier), "disagree");
            }
        };
    }

    /**
     * A claim made while the table was away is made good first: the table then knows no claim or
     * only an older one. A fence that the table has gone beyond stays refused.
     */
    private DecisionOutcome decideOrClaim(Decision decision) throws EnvironmentException {
        DecisionOutcome outcome = table.decide(decision);
        if (outcome instanceof DecisionOutcome.Refused(Claim known, Decision earlier)
                && earlier == null
                && (known == null || known.fence() < decision.fence())
                && table.claim(decision.item(), decision.reviewer(), LEASE)
                        instanceof ClaimOutcome.Claimed(Claim claim)) {
            return table.decide(decision.under(claim.fence()));
        }
        return outcome;
    }

    private int conflict(Decision ours, List<Decision> others, String reason)
            throws EnvironmentException {
        List<EntryRef> all = new ArrayList<>();
        all.add(new EntryRef(ours.origin(), ours.index(), ours.leaf()));
        others.forEach(other -> all.add(new EntryRef(other.origin(), other.index(), other.leaf())));
        if (isRecorded(all.getFirst())) {
            return 0;
        }
        journal.record(
                Optional.of(ours.item()), List.of(new Conflicted(all, ours.round(), reason)));
        return 1;
    }

    /** Whether an earlier run that ended too soon has made the entry already. */
    private boolean isRecorded(EntryRef decision) throws EnvironmentException {
        long size = log.size();
        for (long at = decision.index() + 1; at < size; at += BATCH) {
            for (Entry entry : log.entries(at, (int) Math.min(BATCH, size - at))) {
                if (entry.event() instanceof Conflicted conflicted
                        && conflicted.decisions().contains(decision)) {
                    return true;
                }
            }
        }
        return false;
    }
}
