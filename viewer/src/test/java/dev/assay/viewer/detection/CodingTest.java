package dev.assay.viewer.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.detection.CameraScene.Hold;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Untouched clips of our own at rising compression: where the coding ate the noise the noise
 * indicators say nothing, and where they speak they raise next to no frame. Two clips; all
 * twenty-four with {@code -Dassay.coding=all}. Needs the ffmpeg command line with x264.
 */
class CodingTest {
    private static final boolean ALL = System.getProperty("assay.coding", "").equals("all");
    private static final List<Integer> FACTORS =
            ALL ? List.of(10, 12, 14, 17, 20, 23, 28, 32) : List.of(12, 26);
    private static final List<Hold> HOLDS = ALL ? List.of(Hold.values()) : List.of(Hold.PANNING);
    private static final int FRAMES = ALL ? 30 : 12;

    @TempDir Path folder;

    @Test
    void nothingIsSaidAboveTwentyTwoAndNextToNothingIsRaisedBelow() throws Exception {
        Assumptions.assumeTrue(
                encoder("-hide_banner", "-h", "encoder=libx264").start().waitFor() == 0,
                "no ffmpeg with x264 here: no clip is coded");
        int judged = 0;
        int raised = 0;
        try (SandboxedWorkers workers =
                new SandboxedWorkers(WorkerSettings.standard().withoutPrestart())) {
            for (Hold hold : HOLDS) {
                for (int factor : FACTORS) {
                    Path clip = clip(hold, factor);
                    for (Detection said : new Panel(workers).over(clip, Panel.NOISE)) {
                        boolean spoke = said.applicability() instanceof Applicability.Applicable;
                        log(hold, factor, said, spoke);
                        if (factor >= 23) {
                            assertThat(spoke)
                                    .as("%s at %s by %s", hold, factor, said.detector())
                                    .isFalse();
                        }
                        for (FrameScore frame : said.frames()) {
                            if (frame.score() != null) {
                                judged++;
                                raised += said.scale().over(frame.score()) ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        assertThat(judged).as("some are judged").isPositive();
        assertThat(raised).as("of %s untouched frames", judged).isLessThanOrEqualTo(judged / 100);
        System.getLogger("coding")
                .log(Level.INFO, "raised {0} of {1} untouched frames", raised, judged);
    }

    private static void log(Hold hold, int factor, Detection said, boolean spoke) {
        System.getLogger("coding")
                .log(
                        Level.INFO,
                        "{0} at {1}, {2}: {3}",
                        hold,
                        factor,
                        said.detector(),
                        spoke
                                ? said.framesOver() + " of " + said.frames().size() + " raised"
                                : said.applicability());
    }

    private Path clip(Hold hold, int factor) throws IOException, EnvironmentException {
        Path clip = folder.resolve(hold + "-" + factor + ".mp4");
        Process process =
                encoder(
                                "-v",
                                "error",
                                "-y",
                                "-f",
                                "rawvideo",
                                "-pix_fmt",
                                "gray",
                                "-s",
                                CameraScene.WIDTH + "x" + CameraScene.HEIGHT,
                                "-r",
                                "25",
                                "-i",
                                "-",
                                "-c:v",
                                "libx264",
                                "-pix_fmt",
                                "yuv420p",
                                "-crf",
                                Integer.toString(factor),
                                "-threads",
                                "1",
                                clip.toString())
                        .start();
        CameraScene scene = new CameraScene(hold, hold.noise(), 11L * factor);
        try (OutputStream raw = process.getOutputStream()) {
            for (int frame = 0; frame < FRAMES; frame++) {
                raw.write(scene.next(frame));
            }
        }
        try {
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNull(clip);
    }

    private static ProcessBuilder encoder(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of("ffmpeg"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
