package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A machine without namespaces, and an administrator who has refused the reduced sandbox. */
class ReducedRefusedTest {
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    private static FileSource clip() throws IOException {
        return new FileSource(MediaFiles.folder().resolve("h264_tiny_16x16.mp4"));
    }

    @Test
    void noWorkerIsStartedWhereTheReducedSandboxIsRefused() throws Exception {
        List<ProcessHandle> before = children();
        try (MediaWorkers workers =
                        new SandboxedWorkers(SETTINGS.withReducedAllowed(false), () -> false);
                FileSource source = clip()) {
            assertThat(workers.open(source, OpenOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            OpenOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.kind()).isEqualTo(RefusalKind.NO_SANDBOX));
            assertThat(children()).isSubsetOf(before);
        }
    }

    @Test
    void whereItIsAllowedTheSessionSaysThatItIsReducedAndTheFrameMemoryHasNoName()
            throws Exception {
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS, () -> false);
                FileSource source = clip()) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
            assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
            if (outcome instanceof OpenOutcome.Opened(WorkerSession session)) {
                try (session) {
                    Path frames = session.worker().exchange().frames();
                    assertThat(session.sandbox().level()).isEqualTo(SandboxLevel.REDUCED);
                    assertThat(session.frame(0)).isInstanceOf(DecodedFrame.class);
                    assertThat(Files.exists(frames)).isFalse();
                    assertThat(Files.exists(frames.getParent())).isTrue();
                }
            }
        }
    }

    private static List<ProcessHandle> children() {
        try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
            return all.toList();
        }
    }
}
