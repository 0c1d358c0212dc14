package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that dies before it is ready never makes way for one that is confined less. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeathBeforeReadyTest {
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();
    private static final String WORKER = WorkerProgram.MAIN;

    @BeforeEach
    void theFullSandboxIsHere() throws Exception {
        Assumptions.assumeTrue(Sandbox.namespacesAtHand(), "skipped: bubblewrap is not there");
        new NativeLibraries(SETTINGS.natives()).prepare(new WorkerProgram());
    }

    @Test
    void killedOnceTheItemIsOpenedInAnotherWorkerOfTheSameLevel() throws Exception {
        try (WorkerKiller killer = new WorkerKiller(WORKER, 1);
                MediaWorkers workers = new SandboxedWorkers(SETTINGS)) {
            for (int i = 0; i < 20 && killer.killed().isEmpty(); i++) {
                // where the machine is slow, the kill may come just after it was ready
                assertThat(open(workers)).isIn("opened FULL", "stopped CRASHED");
            }
            killer.await();

            assertThat(killer.killed()).hasSize(1).allMatch(line -> line.contains("bwrap"));
            assertThat(open(workers)).isEqualTo("opened FULL");
        }
    }

    @Test
    void killedAgainAndAgainItIsAnOutcomeAndTheLevelStays() throws Exception {
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS)) {
            try (WorkerKiller killer = new WorkerKiller(WORKER, Integer.MAX_VALUE)) {
                assertThat(open(workers)).isEqualTo("stopped CRASHED");
                assertThatThrownBy(() -> untilRefused(workers))
                        .isInstanceOfSatisfying(
                                EnvironmentException.class,
                                e -> assertThat(e.retryable()).isTrue());

                assertThat(killer.killed()).isNotEmpty().allMatch(line -> line.contains("bwrap"));
            }

            assertThat(open(workers)).isEqualTo("opened FULL");
        }
    }

    @Test
    void oneThatWaitedAndWasKilledIsReplacedBySuchAnother() throws Exception {
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS)) {
            assertThat(workers.sandbox().level()).isEqualTo(SandboxLevel.FULL);
            try (WorkerKiller killer = new WorkerKiller(WORKER, 1)) {
                killer.await();
            }

            assertThat(open(workers)).isEqualTo("opened FULL");
        }
    }

    /** Where the machine is slow, a worker may be ready before it is killed. */
    private static void untilRefused(MediaWorkers workers) throws EnvironmentException {
        for (int i = 0; i < 20; i++) {
            assertThat(workers.sandbox().level()).isEqualTo(SandboxLevel.FULL);
        }
    }

    private static String open(MediaWorkers workers) throws Exception {
        try (FileSource source =
                new FileSource(MediaFiles.folder().resolve("h264_tiny_16x16.mp4"))) {
            return switch (workers.open(source, OpenOptions.DEFAULT)) {
                case OpenOutcome.Opened(MediaSession session) -> {
                    try (session) {
                        yield "opened " + session.sandbox().level();
                    }
                }
                case OpenOutcome.Refused refused -> "refused " + refused.kind();
                case OpenOutcome.Stopped stopped -> "stopped " + stopped.reason();
            };
        }
    }
}
