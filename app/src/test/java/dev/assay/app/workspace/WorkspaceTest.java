package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ListingRun;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import dev.assay.model.store.ItemRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String NAME = "MARKERNAME-holiday.jpg";
    private static final String UPLOADER = "MARKERUPLOADER";
    private static final String REASON = "MARKERREASON the ear is not the same.";

    @TempDir Path temp;
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
    private Path folder;
    private KeyFile keys;

    @BeforeEach
    void place() {
        folder = temp.resolve("ws");
        keys = new KeyFile(temp.resolve("key"));
    }

    @Test
    void whatWasRecordedIsThereAfterClosing() throws EnvironmentException {
        ItemId item;
        try (Workspace workspace = create()) {
            item = reviewed(workspace);
        }
        OpenOutcome.Opened opened = open();
        try (Workspace workspace = opened.workspace()) {
            assertThat(opened.repairs().nothingToDo()).isTrue();
            QueueRow row = workspace.desk().queue(QueueFilter.all()).getFirst();
            assertThat(row.id()).isEqualTo(item);
            assertThat(row.name()).isEqualTo(NAME);
            assertThat(row.disposition()).contains(Disposition.LABEL);
            assertThat(workspace.check(Progress.NONE).sound()).isTrue();
        }
    }

    @Test
    void aWorkspaceInUseSaysByWhichProcess() throws EnvironmentException {
        try (Workspace _ = create()) {
            assertThat(Workspace.open(folder, keys, clock))
                    .isEqualTo(new OpenOutcome.InUse("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void aWrongOrMissingKeyIsSaidAndChangesNothing() throws Exception {
        create().close();
        new KeyFile(temp.resolve("other")).create(folder).close();
        assertThat(Workspace.open(folder, new KeyFile(temp.resolve("other")), clock))
                .isInstanceOfSatisfying(
                        OpenOutcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("not the key"));
        assertThatThrownBy(() -> Workspace.open(folder, new KeyFile(temp.resolve("none")), clock))
                .hasMessageContaining("key file");
        open().workspace().close();
    }

    @Test
    void aKeyFileIsItsOwnersAlone() throws Exception {
        create().close();
        Path key = temp.resolve("key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Workspace.open(folder, keys, clock))
                .hasMessageContaining("Others than you");
    }

    @Test
    void aFolderThatIsNoneOrNotEmptyIsSaid() throws Exception {
        Files.createDirectories(folder);
        assertThat(Workspace.open(folder, keys, clock)).isInstanceOf(OpenOutcome.Refused.class);
        Files.writeString(folder.resolve("x"), "x");
        assertThatThrownBy(this::create).hasMessageContaining("not empty");
    }

    @Test
    void brokenSettingsAreNamedByTheMemberAtFault() throws Exception {
        create().close();
        Path file = folder.resolve("workspace.json");
        String sound = Files.readString(file);
        for (String broken :
                List.of(
                        "{",
                        "[]",
                        sound.replace("\"source\"", "\"sauce\""),
                        sound.replace("assay-workspace/1", "assay-workspace/9"),
                        sound.replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"ftp://x\""),
                        sound.replaceFirst("\"actor\":\"[^\"]*\"", "\"actor\":7"))) {
            Files.writeString(file, broken);
            assertThat(Workspace.open(folder, keys, clock)).isInstanceOf(OpenOutcome.Refused.class);
        }
        Files.writeString(file, sound);
        open().workspace().close();
    }

    @Test
    void aDamagedLogIsReportedAndNothingIsCut() throws Exception {
        try (Workspace workspace = create()) {
            reviewed(workspace);
        }
        Path tail = folder.resolve("log/tail/00000000000000000000.ndjson");
        byte[] bytes = Files.readAllBytes(tail);
        bytes[bytes.length / 2] ^= 1;
        Files.write(tail, bytes);
        assertThat(Workspace.open(folder, keys, clock))
                .isInstanceOfSatisfying(
                        OpenOutcome.Damaged.class,
                        damaged -> assertThat(damaged.damages()).isNotEmpty());
        assertThat(Files.readAllBytes(tail)).isEqualTo(bytes);
    }

    @Test
    void aTornTailIsCutAndSaid() throws Exception {
        try (Workspace workspace = create()) {
            reviewed(workspace);
        }
        Path tail = folder.resolve("log/tail/00000000000000000000.ndjson");
        Files.writeString(tail, Files.readString(tail) + "{\"half an en");
        OpenOutcome.Opened opened = open();
        try (Workspace workspace = opened.workspace()) {
            assertThat(opened.repairs().tornBytes()).isPositive();
            assertThat(workspace.desk().log(0, 100).getLast().type()).isEqualTo("log.tail-cut");
            assertThat(workspace.check(Progress.NONE).sound()).isTrue();
        }
    }

    @Test
    void tablesThatTheDatabaseDoesNotLetGoOfAreMadeAnewAllTheSame() throws Exception {
        try (Workspace workspace = create()) {
            reviewed(workspace);
        }
        Path file = folder.resolve("projection/projection.mv.db");
        try (FileChannel held = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(new WorkspaceCheck(folder, clock).run(keys, true))
                    .isInstanceOfSatisfying(
                            WorkspaceCheck.Report.class,
                            report -> assertThat(report.repaired()).isTrue());
        }
        assertThat(new WorkspaceCheck(folder, clock).run(keys, false))
                .isInstanceOfSatisfying(
                        WorkspaceCheck.Report.class, report -> assertThat(report.sound()).isTrue());
    }

    @Test
    void aLostOrBrokenProjectionIsMadeAnewWithTheSameAnswers() throws Exception {
        List<ItemRow> expected;
        try (Workspace workspace = create()) {
            reviewed(workspace);
            expected = workspace.projection().items();
        }
        Path file = folder.resolve("projection/projection.mv.db");
        Files.write(file, new byte[5000]);
        WorkspaceCheck check = new WorkspaceCheck(folder, clock);
        assertThat(check.run(keys, false))
                .isInstanceOfSatisfying(
                        WorkspaceCheck.Report.class,
                        report -> {
                            assertThat(report.differences()).isNotEmpty();
                            assertThat(report.repaired()).isFalse();
                        });
        assertThat(check.run(keys, true))
                .isInstanceOfSatisfying(
                        WorkspaceCheck.Report.class,
                        report -> assertThat(report.repaired()).isTrue());
        Files.delete(file);
        OpenOutcome.Opened opened = open();
        try (Workspace workspace = opened.workspace()) {
            assertThat(opened.repairs().rebuilt()).isTrue();
            assertThat(workspace.projection().items()).isEqualTo(expected);
        }
    }

    @Test
    void afterErasureNoFileHoldsTheMarkersAndEveryProofHolds() throws Exception {
        try (Workspace workspace = create()) {
            ItemId item = reviewed(workspace);
            String object = workspace.projection().item(item).orElseThrow().object().orElseThrow();
            String rationale =
                    workspace
                            .desk()
                            .item(item)
                            .orElseThrow()
                            .decision()
                            .orElseThrow()
                            .rationaleCommitment();
            for (String commitment : List.of(object, rationale)) {
                assertThat(workspace.desk().erase(item, commitment, "gdpr-17"))
                        .isInstanceOf(ActOutcome.Recorded.class);
            }
            assertThat(workspace.desk().rationale(rationale)).isEmpty();
            assertThat(workspace.desk().item(item).orElseThrow().item().intake().uploader())
                    .isEmpty();
            assertThat(workspace.vault().open(item)).isEmpty();
            assertThat(workspace.check(Progress.NONE).sound()).isTrue();
        }
        assertNoMarkers();
        try (Workspace workspace = open().workspace()) {
            assertThat(workspace.check(Progress.NONE).sound()).isTrue();
            assertThat(workspace.desk().log(0, 100).stream().map(HistoryRow::type))
                    .contains("payload.erased");
        }
        assertNoMarkers();
    }

    @Test
    void nothingPersonalIsReadableOnDiskEvenWithoutErasure() throws Exception {
        Workspace workspace = create();
        reviewed(workspace);
        assertNoMarkers();
        workspace.close();
        assertNoMarkers();
    }

    @Test
    void aFolderThatBecameReadOnlyIsSaidInASentence() throws Exception {
        try (Workspace workspace = create()) {
            ItemId item = reviewed(workspace);
            Path payloads = folder.resolve("payloads");
            // a file in place of the folder fails for every account, also for root
            Files.move(payloads, folder.resolve("payloads-away"));
            Files.writeString(payloads, "");
            long before = workspace.log().size();
            assertThatThrownBy(() -> workspace.desk().supersede(draft(item, Disposition.REMOVE)))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class, e -> assertThat(e.nextStep()).isNotBlank());
            assertThat(workspace.log().size()).isEqualTo(before);
            Files.delete(payloads);
            Files.move(folder.resolve("payloads-away"), payloads);
            assertThat(workspace.desk().supersede(draft(item, Disposition.REMOVE)))
                    .isInstanceOf(DecideOutcome.Recorded.class);
            assertThat(workspace.check(Progress.NONE).sound()).isTrue();
        }
    }

    private void assertNoMarkers() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain("MARKER");
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_16BE))
                        .doesNotContain("MARKER");
            }
        }
    }

    private Workspace create() throws EnvironmentException {
        StoreLocation source = StoreLocation.parse(temp.resolve("q").toString()).orElseThrow();
        return Workspace.create(folder, WorkspaceSettings.of(source), keys, clock);
    }

    private OpenOutcome.Opened open() throws EnvironmentException {
        OpenOutcome outcome = Workspace.open(folder, keys, clock);
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        return (OpenOutcome.Opened) outcome;
    }

    private ItemId reviewed(Workspace workspace) throws EnvironmentException {
        ObjectRef object = new ObjectRef("q", "in/" + NAME, "v1");
        ItemId id = ItemId.of(workspace.namingKey(), object);
        IntakeRecord intake =
                new IntakeRecord(
                        Optional.of("app"),
                        Optional.of(UPLOADER),
                        Optional.of("feed"),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        MediaItem item = new MediaItem(id, object, 5, "e", clock.instant(), intake);
        workspace.desk().listed(new ListingRun(clock.instant(), List.of(item), true));
        try (var writer = workspace.vault().begin(id, 11)) {
            writer.write(ByteBuffer.wrap("MARKERBYTES".getBytes(StandardCharsets.US_ASCII)));
            writer.seal(Optional.empty());
        }
        workspace.desk().claim(id);
        assertThat(workspace.desk().decide(draft(id, Disposition.LABEL)))
                .isInstanceOf(DecideOutcome.Recorded.class);
        return id;
    }

    private static DecisionDraft draft(ItemId id, Disposition disposition) {
        return new DecisionDraft(
                id,
                disposition,
                "SYN-2",
                REASON,
                Optional.of(Judgement.UNSURE),
                Optional.empty(),
                List.of());
    }
}
