package dev.assay.model.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarTest {
    private static final String MEDIA = "ab".repeat(32);

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws EnvironmentException {
        Detection detection = detection();
        SidecarWriter.write(folder.resolve("clip.mp4"), detection);

        SidecarOutcome outcome = SidecarReader.read(json(), MEDIA);

        assertThat(outcome).isInstanceOf(SidecarOutcome.Read.class);
        Detection read = ((SidecarOutcome.Read) outcome).detection();
        assertThat(read.frames()).isEqualTo(detection.frames());
        assertThat(read.scale()).isEqualTo(detection.scale());
        assertThat(read.media()).isEqualTo(detection.media());
        HeatmapPack maps = Objects.requireNonNull(read.maps());
        assertThat(maps.map(1)).isInstanceOf(MapOutcome.Present.class);
        assertThat(maps.map(0)).isInstanceOf(MapOutcome.Absent.class);
    }

    @Test
    void aDetectionOfOtherMediaIsRefused() throws EnvironmentException {
        SidecarWriter.write(folder.resolve("clip.mp4"), detection());

        assertThat(SidecarReader.read(json(), "cd".repeat(32)))
                .isEqualTo(new SidecarOutcome.Refused("The detection speaks about other media."));
    }

    @Test
    void changedMapsAreRefused() throws EnvironmentException, IOException {
        SidecarWriter.write(folder.resolve("clip.mp4"), detection());
        Path maps = folder.resolve("clip.mp4.maps");
        byte[] bytes = Files.readAllBytes(maps);
        bytes[3] ^= 1;
        Files.write(maps, bytes);

        assertThat(SidecarReader.read(json(), MEDIA)).isInstanceOf(SidecarOutcome.Refused.class);
    }

    @Test
    void rubbishIsRefusedOrReadAndNeverFails() throws EnvironmentException, IOException {
        SidecarWriter.write(folder.resolve("clip.mp4"), detection());
        byte[] good = Files.readAllBytes(json());
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) ('0' + random.nextInt(75));
            }
            Files.write(json(), bad);
            assertThat(SidecarReader.read(json(), MEDIA)).isNotNull();
        }
    }

    private Path json() {
        return folder.resolve("clip.mp4.detect.json");
    }

    private static Detection detection() {
        MapLayout layout =
                new MapLayout(
                        8,
                        4,
                        new MapGrid(0, 0, 8, 8),
                        MapType.U8,
                        new MapScale(0, 1, 0.5, "distance"));
        HeatmapPackWriter maps = new HeatmapPackWriter(layout);
        maps.add(1, new float[32]);
        return new Detection(
                new MediaRef(MEDIA, 10, 64, 32, -90, "1/90000", 3),
                "test",
                "1.0",
                "12".repeat(32),
                "34".repeat(32),
                "onnxruntime 1.28.0",
                "none",
                new Scale(Meaning.PROBABILITY, HigherMeans.GENUINE, 0, 1, 0.5, "none"),
                new Applicability.Applicable(),
                List.of(
                        FrameScore.without(0, 0, FrameStatus.SKIPPED, "It needs more."),
                        FrameScore.ok(1, 3000, 0.25, new MapStats(0, 0, 0)),
                        FrameScore.ok(2, Long.MIN_VALUE, 0.75, null)),
                List.of(),
                maps.finish(),
                Instant.parse("2026-11-20T08:00:00Z"),
                "assay test");
    }
}
