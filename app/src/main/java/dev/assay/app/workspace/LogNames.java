package dev.assay.app.workspace;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.PolicyChanged;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.store.EntrySource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the entries of a log name in the stores beside it. */
final class LogNames {
    private static final int BATCH = 500;

    /** The last pull of an item. */
    record Pull(String sha256, long entry) {}

    private final Map<String, Long> commitments = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Map<String, Long> policies = new HashMap<>();
    private final Map<ItemId, Pull> pulls = new HashMap<>();
    private long read;

    static LogNames none() {
        return new LogNames();
    }

    static LogNames read(EntrySource log, Progress progress) throws EnvironmentException {
        LogNames names = new LogNames();
        names.readOn(log, progress);
        return names;
    }

    /** Takes in what was recorded since. */
    void readOn(EntrySource log, Progress progress) throws EnvironmentException {
        long size = log.size();
        while (read < size) {
            progress.checkCancelled();
            for (Entry entry : log.entries(read, (int) Math.min(BATCH, size - read))) {
                take(entry);
                read++;
            }
        }
    }

    private void take(Entry entry) {
        for (Commitment commitment : entry.event().commitments()) {
            commitments.putIfAbsent(commitment.hex(), entry.seq());
        }
        switch (entry.event()) {
            case Erased gone -> gone.commitments().forEach(one -> erased.add(one.hex()));
            case PolicyChanged change -> policies.putIfAbsent(change.after().hex(), entry.seq());
            case Decided decided -> policies.putIfAbsent(decided.policy().hex(), entry.seq());
            case Pulled pulled ->
                    entry.item()
                            .ifPresent(item ->
                                    pulls.put(item, new Pull(pulled.sha256().hex(), entry.seq())));
            default -> {}
        }
    }

    /** Every commitment with the first entry that makes it. */
    Map<String, Long> commitments() {
        return commitments;
    }

    Set<String> erased() {
        return erased;
    }

    /** Every policy set that was in force, with the first entry that names it. */
    Map<String, Long> policies() {
        return policies;
    }

    Map<ItemId, Pull> pulls() {
        return pulls;
    }
}
