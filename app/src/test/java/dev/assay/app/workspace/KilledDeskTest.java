package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.review.ListingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short seeded form of the crash harness; {@code -Dassay.kills=N -Dassay.seed=S} for the long
 * one.
 */
class KilledDeskTest {
    @TempDir Path temp;

    @Test
    void whatWasReportedAsRecordedSurvivesKill9() throws Exception {
        Path folder = temp.resolve("ws");
        Path told = temp.resolve("told");
        KeyFile keys = new KeyFile(temp.resolve("key"));
        prepare(folder, keys);
        Random random = new Random(Long.getLong("assay.seed", 2026));
        int kills = Integer.getInteger("assay.kills", 2);
        for (int i = 0; i < kills; i++) {
            runAndKill(folder, told, random.nextInt(400));
            checkAfterKill(folder, told, keys);
        }
    }

    private void runAndKill(Path folder, Path told, int furtherMillis) throws Exception {
        long before = Files.exists(told) ? Files.size(told) : 0;
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DecideUntilKilled.class.getName(),
                                folder.toString(),
                                temp.resolve("key").toString(),
                                told.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(temp.resolve("out").toFile())
                        .start();
        try {
            Instant last = Instant.now().plusSeconds(30);
            while (child.isAlive() && size(told) == before && Instant.now().isBefore(last)) {
                child.waitFor(20, TimeUnit.MILLISECONDS);
            }
            child.waitFor(furtherMillis, TimeUnit.MILLISECONDS);
            assertThat(child.isAlive()).as(Files.readString(temp.resolve("out"))).isTrue();
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static void checkAfterKill(Path folder, Path told, KeyFile keys) throws Exception {
        OpenOutcome outcome = Workspace.open(folder, keys, InstantSource.system());
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        try (Workspace workspace = ((OpenOutcome.Opened) outcome).workspace()) {
            List<Long> indices = new ArrayList<>();
            for (String line : Files.readAllLines(told)) {
                indices.add(Long.parseLong(line));
            }
            for (long index : indices) {
                assertThat(workspace.log().entry(index).event()).isInstanceOf(Decided.class);
            }
            assertThat(workspace.check(Progress.NONE).sound()).isTrue();
        }
    }

    private static long size(Path file) throws Exception {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static void prepare(Path folder, KeyFile keys) throws Exception {
        StoreLocation source = StoreLocation.parse(folder.resolve("q").toString()).orElseThrow();
        Instant now = Instant.now();
        try (Workspace workspace =
                Workspace.create(
                        folder, WorkspaceSettings.of(source), keys, InstantSource.system())) {
            ObjectRef object = new ObjectRef("q", "a.jpg", "v1");
            IntakeRecord nothing =
                    new IntakeRecord(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
            ItemId id = ItemId.of(workspace.namingKey(), object);
            workspace
                    .desk()
                    .listed(
                            new ListingRun(
                                    now,
                                    List.of(new MediaItem(id, object, 1, "e", now, nothing)),
                                    true));
        }
    }
}
