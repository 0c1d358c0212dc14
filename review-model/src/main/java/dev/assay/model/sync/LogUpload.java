package dev.assay.model.sync;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.remote.Head;
import dev.assay.model.remote.HeadAdvance;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.SharedTable;
import dev.assay.model.remote.WriteOnce;
import dev.assay.model.remote.WriteOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Carries the log's files up to one size, in the order in which a reader never misses what a hash
 * covers: bundles, tiles, the head in the table, the checkpoint. Every step may be repeated.
 */
final class LogUpload {
    private final DeviceLog log;
    private final RecordBucket records;
    private final SharedTable table;
    private final WriteOnce once;

    LogUpload(DeviceLog log, RecordBucket records, SharedTable table) {
        this.log = log;
        this.records = records;
        this.table = table;
        once = new WriteOnce(records.store());
    }

    /**
     * Brings bucket and table from {@code known} to {@code size}.
     *
     * @return the head as it now stands
     */
    Head upTo(long size, Optional<Head> known, Retention retention, Tally tally, Progress progress)
            throws EnvironmentException, HaltException {
        long from = known.map(Head::size).orElse(0L);
        List<TilePath> paths = TilePath.between(from, size);
        for (int i = 0; i < paths.size(); i++) {
            progress.checkCancelled();
            String key = records.file(log.origin(), paths.get(i));
            tally.file(paths.get(i), keep(key, log.tile(paths.get(i)), retention));
            progress.report(i + 1L, paths.size());
        }
        Head head = new Head(size, log.headAt(size).root().toString());
        advance(known, head);
        byte[] checkpoint = log.checkpointAt(size).getBytes(StandardCharsets.UTF_8);
        tally.checkpoint(keep(records.checkpoint(log.origin(), size), checkpoint, retention));
        return head;
    }

    WriteOutcome.Kept keep(String key, byte[] bytes, Retention retention)
            throws EnvironmentException, HaltException {
        return switch (once.put(records.bucket(), key, bytes, retention)) {
            case WriteOutcome.Kept kept -> kept;
            case WriteOutcome.Different() -> throw HaltException.foreignRecord();
        };
    }

    private void advance(Optional<Head> known, Head next)
            throws EnvironmentException, HaltException {
        if (table.advance(log.origin(), known, next) instanceof HeadAdvance.Refused refused) {
            // the cursor was behind: go on only from a head this log really had
            Optional<Head> current = Optional.ofNullable(refused.current());
            if (current.isPresent() && !isOurs(current.get(), next.size())) {
                throw HaltException.forkedHead();
            }
            if (table.advance(log.origin(), current, next) instanceof HeadAdvance.Refused) {
                throw HaltException.forkedHead();
            }
        }
    }

    /** Whether this log, at that size, had that root. */
    boolean isOurs(Head head, long greatest) throws EnvironmentException {
        return head.size() > 0
                && head.size() <= greatest
                && log.headAt(head.size()).root().toString().equals(head.root());
    }
}
