package dev.assay.model.sync;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Anchored;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.Synced;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.remote.BucketFacts;
import dev.assay.model.remote.Head;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.SharedTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries the device log to the record bucket and the shared table: objects, bundles, tiles, head,
 * checkpoint, decisions, in this order. The log is the outbox and the cursor only a hint, so a run
 * that was killed anywhere is simply run again. Nothing is reported as locked that was not read
 * back locked.
 *
 * <p>Blocking; one run at a time, any thread but the window's. An {@link EnvironmentException} says
 * that the world was away; the next run goes on.
 */
public final class SyncEngine {
    private static final Duration ANCHOR_EVERY = Duration.ofSeconds(60);
    private static final long ANCHOR_ENTRIES = 50;
    private static final int BATCH = 256;

    private final DeviceLog log;
    private final ObjectFolder objects;
    private final RecordBucket records;
    private final SharedTable table;
    private final RetentionRule rule;
    private final SyncJournal journal;
    private final InstantSource clock;
    private final CursorFile file;
    private final LogUpload upload;
    private final DecisionUpload decisions;

    /**
     * @param anchors folder of the workspace's sync cursors
     * @param clock the servers' time where there are servers
     */
    public SyncEngine(
            DeviceLog log,
            ObjectFolder objects,
            RecordBucket records,
            SharedTable table,
            RetentionRule rule,
            SyncJournal journal,
            Path anchors,
            InstantSource clock) {
        this.log = log;
        this.objects = objects;
        this.records = records;
        this.table = table;
        this.rule = rule;
        this.journal = journal;
        this.clock = clock;
        file = new CursorFile(anchors, log.origin());
        upload = new LogUpload(log, records, table);
        decisions = new DecisionUpload(log, table, journal);
    }

    /** One run: replicates what the occasion asks for and says what was read back. */
    public synchronized SyncReport once(SyncOccasion occasion, Progress progress)
            throws EnvironmentException {
        Tally tally = new Tally();
        SyncCursor cursor = file.read();
        int conflicts = 0;
        Halt halt = null;
        try {
            cursor = believed(cursor);
            if (isDue(cursor, occasion)) {
                cursor = anchor(cursor, tally, progress);
            }
            conflicts = decisions.put(cursor.decisions(), cursor.head().size(), tally);
            cursor = cursor.withDecisions(cursor.head().size());
            file.write(cursor);
        } catch (HaltException e) {
            halt = e.halt();
        }
        return report(cursor, tally, conflicts, halt);
    }

    /** How far the last runs came, without asking anybody. */
    public SyncReport standing() throws EnvironmentException {
        return report(file.read(), new Tally(), 0, null);
    }

    private SyncReport report(SyncCursor cursor, Tally tally, int conflicts, @Nullable Halt halt)
            throws EnvironmentException {
        long pending = hasOnlyOwnEntries(cursor) ? 0 : log.size() - cursor.head().size();
        return new SyncReport(
                tally.counts(), cursor.known().orElse(null), pending, conflicts, halt);
    }

    /** A cursor that this log does not bear out is worth nothing: ask the table instead. */
    private SyncCursor believed(SyncCursor cursor) throws EnvironmentException, HaltException {
        if (cursor.known().isPresent() && upload.isOurs(cursor.head(), log.size())) {
            return cursor;
        }
        Optional<Head> head = table.head(log.origin());
        if (head.isPresent() && !upload.isOurs(head.get(), log.size())) {
            throw HaltException.forkedHead();
        }
        // decisions are put again from the start: the table recognises each of them
        return head.map(known -> SyncCursor.START.withHead(known, Instant.EPOCH))
                .orElse(SyncCursor.START);
    }

    private boolean isDue(SyncCursor cursor, SyncOccasion occasion) throws EnvironmentException {
        long news = log.size() - cursor.head().size();
        if (news == 0 || hasOnlyOwnEntries(cursor)) {
            return false;
        }
        return switch (occasion) {
            case NOW -> true;
            case BUSY ->
                    news >= ANCHOR_ENTRIES
                            || !clock.instant().isBefore(cursor.at().plus(ANCHOR_EVERY));
        };
    }

    /** The engine's own entries never start a run, or every run would start the next. */
    private boolean hasOnlyOwnEntries(SyncCursor cursor) throws EnvironmentException {
        for (long at = cursor.head().size(); at < log.size(); at += BATCH) {
            for (Entry entry : log.entries(at, BATCH)) {
                if (!(entry.event() instanceof Synced || entry.event() instanceof Anchored)) {
                    return false;
                }
            }
        }
        return true;
    }

    private SyncCursor anchor(SyncCursor cursor, Tally tally, Progress progress)
            throws EnvironmentException, HaltException {
        long size = log.size();
        BucketFacts bucket = records.store().bucket(records.bucket());
        Retention retention = bucket.locking() ? rule.from(clock) : Retention.NONE;
        storeObjects(retention, tally, progress);
        Head head = upload.upTo(size, cursor.known(), retention, tally, progress);
        SyncCursor next = cursor.withHead(head, clock.instant());
        file.write(next);
        byte[] note = log.checkpointAt(size).getBytes(StandardCharsets.UTF_8);
        Sha256 token = new Sha256(ContentDigest.of(note).hex());
        journal.record(
                Optional.empty(),
                List.of(
                        new Synced(size, head.root(), tally.files()),
                        new Anchored(size, head.root(), "table", token)));
        return next;
    }

    private void storeObjects(Retention retention, Tally tally, Progress progress)
            throws EnvironmentException, HaltException {
        Set<String> stored = file.objects();
        int before = stored.size();
        for (ContentDigest digest : objects.digests()) {
            progress.checkCancelled();
            Optional<byte[]> content =
                    stored.contains(digest.hex()) ? Optional.empty() : objects.get(digest);
            if (content.isPresent()) {
                tally.object(upload.keep(records.object(digest), content.get(), retention));
                stored.add(digest.hex());
            }
        }
        if (stored.size() > before) {
            file.writeObjects(stored);
        }
    }
}
