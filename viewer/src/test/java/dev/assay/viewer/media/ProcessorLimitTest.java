package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker that goes on and on is ended by its own processor limit. */
class ProcessorLimitTest {
    private static final int SECONDS = 4;
    private static final int ENOUGH = 2_000;

    @Test
    void aWorkerThatUsesUpItsProcessorTimeEndsWithThatReason() throws Exception {
        WorkerSettings settings = WorkerSettings.standard().withoutPrestart();
        WorkerSettings tight =
                settings.withLimits(settings.memory(), SECONDS, settings.answerWithin());
        try (MediaWorkers workers = new SandboxedWorkers(tight);
                FileSource source =
                        new FileSource(MediaFiles.folder().resolve("h264_interlaced_tff.mov"))) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
            List<StopReason> ends = new ArrayList<>();
            switch (outcome) {
                case OpenOutcome.Opened(MediaSession session) -> {
                    try (session) {
                        for (int i = 0; i < ENOUGH && ends.isEmpty(); i++) {
                            session.frames(
                                    0,
                                    session.index().count(),
                                    1,
                                    false,
                                    frame -> {
                                        if (frame instanceof StoppedWorker stopped) {
                                            ends.add(stopped.reason());
                                        }
                                        return true;
                                    });
                        }
                    }
                }
                // a slow machine uses it up in opening
                case OpenOutcome.Stopped stopped -> ends.add(stopped.reason());
                case OpenOutcome.Refused refused -> throw new AssertionError(refused.sentence());
            }

            assertThat(ends).containsExactly(StopReason.CPU);
        }
    }
}
