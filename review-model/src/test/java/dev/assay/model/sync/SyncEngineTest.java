package dev.assay.model.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Conflicted;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.remote.FileTable;
import dev.assay.model.remote.FolderStore;
import dev.assay.model.remote.Head;
import dev.assay.model.remote.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncEngineTest {
    private static final String ORIGIN = "log.example/console/1";
    private static final ItemId ITEM = new ItemId("ABCDEFGHIJKLMNOPQRST");
    private static final Subject SUBJECT = Subject.of(new Actor("anna"), "s1");
    private static final Sha256 DIGEST = new Sha256("ab".repeat(32));

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private DeviceLog log;
    private ObjectFolder objects;
    private FileTable table;
    private ObjectStore store;

    @BeforeEach
    void open() throws Exception {
        log =
                DeviceLog.create(
                        folder.resolve("log"), ORIGIN, DeviceKey.generate(ORIGIN), () -> now);
        objects = new ObjectFolder(folder.resolve("objects"), new WorkspaceKey(new byte[32]));
        table = new FileTable(folder.resolve("table"), () -> now);
        store = new FolderStore(folder.resolve("records"), "records");
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void everythingOfTheLogLiesInTheBucketAndTheHeadInTheTable() throws Exception {
        append(300);
        objects.put("a policy".getBytes(StandardCharsets.UTF_8));

        SyncReport report = sync(SyncOccasion.NOW);

        assertThat(report.halt()).isNull();
        assertThat(report.head()).isEqualTo(new Head(300, rootAt(300)));
        assertThat(report.counts()).isEqualTo(new SyncCounts(3, 2, 1, 1, 0, 0, 7));
        assertThat(report.pending()).isZero();
        assertThat(table.head(ORIGIN)).hasValue(report.head());
        for (TilePath path : TilePath.between(0, 300)) {
            assertThat(stored("log/" + ORIGIN + "/" + path.text())).isEqualTo(log.tile(path));
        }
        assertThat(stored("log/" + ORIGIN + "/checkpoints/00000000000000000300"))
                .isEqualTo(log.checkpointAt(300).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itsOwnEntriesStartNoFurtherRun() throws Exception {
        append(1);
        sync(SyncOccasion.NOW);
        long size = log.size();

        assertThat(sync(SyncOccasion.NOW).counts()).isEqualTo(new SyncCounts(0, 0, 0, 0, 0, 0, 0));
        assertThat(log.size()).isEqualTo(size);
    }

    @Test
    void whileBusyAnAnchorComesAfterFiftyEntriesOrAMinute() throws Exception {
        append(1);
        assertThat(sync(SyncOccasion.BUSY).head()).isNotNull();
        append(10);
        assertThat(sync(SyncOccasion.BUSY).pending()).isEqualTo(12);
        append(40);
        assertThat(sync(SyncOccasion.BUSY).pending()).isZero();
        append(1);
        assertThat(sync(SyncOccasion.BUSY).pending()).isPositive();
        now = now.plus(Duration.ofSeconds(61));
        assertThat(sync(SyncOccasion.BUSY).pending()).isZero();
    }

    @Test
    void aLostCursorCostsNothingButWork() throws Exception {
        append(5);
        sync(SyncOccasion.NOW);
        Files.delete(folder.resolve("anchors/" + ORIGIN + "/cursor.json"));
        append(5);

        SyncReport report = sync(SyncOccasion.NOW);

        assertThat(report.halt()).isNull();
        assertThat(report.pending()).isZero();
    }

    @Test
    void anEndpointThatWasAwayIsCaughtUpWith() throws Exception {
        append(5);
        SyncEngine away =
                engine(new RecordBucket(new FolderStore(folder, "elsewhere"), "records", ""));

        assertThatThrownBy(() -> away.once(SyncOccasion.NOW, Progress.NONE))
                .isInstanceOf(EnvironmentException.class);
        append(5);

        assertThat(sync(SyncOccasion.NOW).head()).isEqualTo(new Head(10, rootAt(10)));
    }

    @Test
    void foreignBytesUnderOurNameStopTheEngine() throws Exception {
        append(5);
        Path key = folder.resolve("records/log/" + ORIGIN + "/tile/0/000.p/5");
        Files.createDirectories(key.getParent());
        Files.writeString(key, "not ours");

        SyncReport report = sync(SyncOccasion.NOW);

        assertThat(report.halt()).extracting(Halt::kind).isEqualTo(Halt.Kind.FOREIGN_RECORD);
        assertThat(table.head(ORIGIN)).isEmpty();
        assertThat(key).hasContent("not ours");
    }

    @Test
    void aHeadThisLogNeverHadStopsTheEngine() throws Exception {
        append(5);
        table.advance(ORIGIN, Optional.empty(), new Head(9, "A".repeat(43) + "="));

        assertThat(sync(SyncOccasion.NOW).halt())
                .extracting(Halt::kind)
                .isEqualTo(Halt.Kind.FORKED_HEAD);
    }

    @Test
    void aDecisionGoesToTheTableUnderItsFence() throws Exception {
        table.claim(ITEM, "anna", Duration.ofMinutes(10));
        decide("remove", 1);

        SyncReport report = sync(SyncOccasion.NOW);

        assertThat(report.counts().decisions()).isEqualTo(1);
        assertThat(report.conflicts()).isZero();
        assertThat(sync(SyncOccasion.NOW).conflicts()).isZero();
    }

    @Test
    void aDecisionMadeOfflineClaimsFirst() throws Exception {
        decide("remove", 1);

        assertThat(sync(SyncOccasion.NOW).counts().decisions()).isEqualTo(1);
        Files.delete(folder.resolve("anchors/" + ORIGIN + "/cursor.json"));
        append(1);
        assertThat(sync(SyncOccasion.NOW).conflicts()).isZero();
    }

    @Test
    void aLostFenceBecomesOneConflictAndStopsNothing() throws Exception {
        table.claim(ITEM, "anna", Duration.ofMinutes(10));
        decide("remove", 1);
        now = now.plus(Duration.ofMinutes(11));
        table.claim(ITEM, "ben", Duration.ofMinutes(10));

        SyncReport report = sync(SyncOccasion.NOW);

        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(report.head()).isNotNull();
        assertThat(conflicts()).singleElement().matches(c -> c.reason().equals("fence"));
        Files.delete(folder.resolve("anchors/" + ORIGIN + "/cursor.json"));
        assertThat(sync(SyncOccasion.NOW).conflicts()).isZero();
        assertThat(conflicts()).hasSize(1);
    }

    private void append(int count) throws Exception {
        for (int done = 0; done < count; done += 100) {
            List<Pulled> events = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + 100); i++) {
                events.add(new Pulled(i, DIGEST));
            }
            log.append(events, SUBJECT.on(ITEM));
        }
    }

    private void decide(String disposition, long fence) throws Exception {
        log.append(
                new Decided(
                        disposition,
                        "P1",
                        DIGEST,
                        Optional.empty(),
                        new Commitment("cd".repeat(32)),
                        DIGEST,
                        List.of(),
                        1,
                        fence,
                        "reviewer"),
                SUBJECT.on(ITEM));
    }

    private List<Conflicted> conflicts() throws Exception {
        return log.entries(0, 1000).stream()
                .map(entry -> entry.event())
                .filter(Conflicted.class::isInstance)
                .map(Conflicted.class::cast)
                .toList();
    }

    private SyncReport sync(SyncOccasion occasion) throws Exception {
        return engine(new RecordBucket(store, "records", "")).once(occasion, Progress.NONE);
    }

    private SyncEngine engine(RecordBucket records) {
        return new SyncEngine(
                log,
                objects,
                records,
                table,
                RetentionRule.DEFAULT,
                (item, events) -> log.append(events, item.map(SUBJECT::on).orElse(SUBJECT)),
                folder.resolve("anchors"),
                () -> now);
    }

    private String rootAt(long size) throws Exception {
        return log.headAt(size).root().toString();
    }

    private byte[] stored(String key) throws Exception {
        return Files.readAllBytes(folder.resolve("records").resolve(key));
    }
}
