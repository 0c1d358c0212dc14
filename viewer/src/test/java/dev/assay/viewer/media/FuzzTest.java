package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The short form of {@link FuzzHarness}: the same cases every time, as many as 6 s allow. */
class FuzzTest {
    private static final int CASES = 60;
    private static final Duration TIME = Duration.ofSeconds(6);

    @Test
    void changedFilesEndInOutcomesAndTheNextItemIsServed() throws Exception {
        List<Path> files =
                Stream.of(
                                "h264_tiny_16x16.mp4",
                                "vp8.webm",
                                "h264_mpegts.ts",
                                "still_lossy.webp",
                                "anim_gif_variable_delay.gif")
                        .map(MediaFiles.folder()::resolve)
                        .toList();
        try (MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            FuzzHarness harness = new FuzzHarness(workers);
            harness.run(files, 1, CASES, TIME);

            assertThat(harness.tried()).isGreaterThanOrEqualTo(files.size());
            assertThat(harness.outcomes().keySet())
                    .as("each with its cases: " + harness.outcomes())
                    .noneMatch(outcome ->
                            outcome.contains(StopReason.HUNG.name())
                                    || outcome.contains(StopReason.PROTOCOL.name())
                                    || outcome.contains(RefusalKind.NO_SANDBOX.name()));
            try (FileSource sound = new FileSource(files.getFirst())) {
                assertThat(workers.open(sound, OpenOptions.DEFAULT))
                        .isInstanceOfSatisfying(
                                OpenOutcome.Opened.class, opened -> opened.session().close());
            }
        }
    }
}
