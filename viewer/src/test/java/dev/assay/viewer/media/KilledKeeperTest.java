package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The keeper of a worker's namespaces is killed in the midst of making them; nothing stays. */
class KilledKeeperTest {
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    @Test
    void itsWireEndsAndNoProcessIsLeft() throws Exception {
        Assumptions.assumeTrue(Sandbox.namespacesAtHand(), "skipped: bubblewrap is not there");
        Random random = new Random(Long.getLong("assay.seed", 20261120));
        WorkerProgram program = new WorkerProgram();
        new NativeLibraries(SETTINGS.natives()).prepare(program);
        try (Watch watch = new Watch()) {
            for (int i = 0; i < Integer.getInteger("assay.kills", 25); i++) {
                kill(new Sandbox(program, SETTINGS), watch, random.nextInt(6_000_000));
            }
        }
    }

    private static void kill(Sandbox sandbox, Watch watch, int nanos) throws Exception {
        FrameExchange exchange = FrameExchange.create();
        try (WorkerProcess worker =
                new WorkerProcess(
                        new ProcessBuilder(sandbox.command(SandboxLevel.FULL, exchange)),
                        exchange,
                        watch)) {
            TimeUnit.NANOSECONDS.sleep(nanos);
            ProcessHandle.of(worker.pid()).ifPresent(ProcessHandle::destroyForcibly);

            assertThatThrownBy(() -> worker.read(Duration.ofSeconds(10)))
                    .isInstanceOf(IOException.class);

            assertThat(worker.reason()).isEqualTo(StopReason.CRASHED);
        }
        long until = System.nanoTime() + 5_000_000_000L;
        while (left(exchange) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(left(exchange)).as("after %s ns", nanos).isFalse();
    }

    private static boolean left(FrameExchange exchange) {
        return ProcessHandle.allProcesses()
                .anyMatch(it ->
                        it.info().commandLine().orElse("").contains(exchange.folder().toString()));
    }
}
