package dev.assay.viewer.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FxJobRunnerTest {
    private final FxJobRunner runner = new FxJobRunner(2);

    @BeforeAll
    static void toolkit() {
        OnFx.run(() -> {});
    }

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void deliversTheEndingOnTheWindowsThread() throws Exception {
        CompletableFuture<Boolean> onFx = new CompletableFuture<>();
        runner.start("adds", _ -> 2 + 2, _ -> onFx.complete(FxThread.isFx()));
        assertThat(onFx.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void turnsAFailedWorldIntoAnOutcome() throws Exception {
        JobOutcome<Object> outcome =
                ending(_ -> {
                    throw new EnvironmentException(
                            "disk.full", "The disk is full.", "Make room.", true, null);
                });
        assertThat(outcome).isInstanceOf(JobOutcome.Failed.class);
    }

    @Test
    void whatIsStartedAfterTheEndIsCancelled() throws Exception {
        runner.close();
        assertThat(ending(_ -> 1)).isInstanceOf(JobOutcome.Cancelled.class);
    }

    @Test
    void saysCancelledWhenAskedToStop() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<JobOutcome<Object>> done = new CompletableFuture<>();
        JobHandle handle =
                runner.start(
                        "waits",
                        progress -> {
                            running.countDown();
                            while (true) {
                                progress.checkCancelled();
                                Thread.onSpinWait();
                            }
                        },
                        done::complete);
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        assertThat(done.get(10, TimeUnit.SECONDS)).isInstanceOf(JobOutcome.Cancelled.class);
    }

    @Test
    void listsWhatRunsWithItsProgressAndForgetsItAfterwards() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<JobOutcome<Object>> done = new CompletableFuture<>();
        runner.start(
                "copies",
                progress -> {
                    progress.report(5, 10);
                    half.countDown();
                    await(go);
                    return "copied";
                },
                done::complete);
        assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();
        OnFx.run(() -> {});
        OnFx.run(() -> {
            assertThat(runner.running()).hasSize(1);
            RunningJob job = runner.running().getFirst();
            assertThat(job.title()).isEqualTo("copies");
            assertThat(job.doneProperty().get()).isEqualTo(5);
            assertThat(job.totalProperty().get()).isEqualTo(10);
        });
        go.countDown();
        done.get(10, TimeUnit.SECONDS);
        OnFx.run(() -> assertThat(runner.running()).isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private <T> JobOutcome<T> ending(Job<T> job) throws Exception {
        CompletableFuture<JobOutcome<T>> done = new CompletableFuture<>();
        runner.start("job", job, done::complete);
        return done.get(10, TimeUnit.SECONDS);
    }
}
