package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.Guard;
import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a worker cannot do, tried by the worker itself, at both levels; and how it ends. */
class ConfinementTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    @ParameterizedTest
    @EnumSource
    void socketsFilesProgramsTracingAndNamespacesAllFailFromInside(SandboxLevel level)
            throws Exception {
        Assumptions.assumeTrue(
                level == SandboxLevel.REDUCED || Sandbox.namespacesAtHand(),
                "skipped: bubblewrap is not there");
        WorkerProgram program = new WorkerProgram();
        new NativeLibraries(SETTINGS.natives()).prepare(program);
        FrameExchange exchange = FrameExchange.create();
        try (Watch watch = new Watch();
                WorkerProcess worker =
                        new WorkerProcess(
                                new ProcessBuilder(
                                        new Sandbox(program, SETTINGS).command(level, exchange)),
                                exchange,
                                watch)) {
            Message hello = worker.read(PATIENCE);

            assertThat(hello.type()).isEqualTo(MessageType.HELLO);
            int bits = hello.reader().number(0, Guard.allBits());
            assertThat(new Sandbox(program, SETTINGS).required(level))
                    .allMatch(guard -> (bits & guard.bit()) != 0);
        }
    }

    @Test
    void aKilledWorkerIsAnOutcomeNotAnException() throws Exception {
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS);
                FileSource source =
                        new FileSource(MediaFiles.folder().resolve("h264_tiny_16x16.mp4"))) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
            assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
            if (outcome instanceof OpenOutcome.Opened(WorkerSession session)) {
                session.worker().killNow();

                assertThat(session.frame(3)).isInstanceOf(StoppedWorker.class);
                assertThat(session.frame(4)).isInstanceOf(StoppedWorker.class);
                session.close();
            }
        }
    }

    @Test
    void aWorkerThatNoLongerAnswersIsEnded() throws Exception {
        WorkerSettings impatient =
                SETTINGS.withLimits(
                        SETTINGS.memory(), SETTINGS.processorSeconds(), Duration.ofSeconds(4));
        try (MediaWorkers workers = new SandboxedWorkers(impatient);
                FileSource source =
                        new FileSource(MediaFiles.folder().resolve("h264_tiny_16x16.mp4"))) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
            assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
            if (outcome instanceof OpenOutcome.Opened(WorkerSession session)) {
                freeze(session.worker());

                assertThat(session.frame(3))
                        .isInstanceOfSatisfying(
                                StoppedWorker.class,
                                stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.HUNG));
                session.close();
            }
        }
    }

    /** Stops it where it stands; it neither runs nor ends. */
    private static void freeze(WorkerProcess worker) throws Exception {
        List<String> line = new ArrayList<>(List.of("kill", "-STOP", Long.toString(worker.pid())));
        ProcessHandle.of(worker.pid())
                .ifPresent(
                        it -> it.descendants().forEach(one -> line.add(Long.toString(one.pid()))));
        assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
    }
}
