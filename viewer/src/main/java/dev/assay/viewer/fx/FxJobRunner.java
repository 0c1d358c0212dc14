package dev.assay.viewer.fx;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Runs jobs on virtual threads, at most so many at once, and delivers every ending on the JavaFX
 * thread.
 *
 * <p>A defect in a job is thrown again on the JavaFX thread, where the one error window waits for
 * it; its {@code ending} is then told that the job was cancelled, so that nothing stays busy.
 */
public final class FxJobRunner implements JobRunner, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore permits;

    /**
     * @param atOnce how many jobs may run at the same time; the rest wait in order
     */
    public FxJobRunner(int atOnce) {
        this.permits = new Semaphore(atOnce, true);
    }

    @Override
    public <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending) {
        CancelFlag flag = new CancelFlag();
        threads.execute(() -> perform(job, flag, ending));
        return flag;
    }

    private <T> void perform(Job<T> job, CancelFlag flag, Consumer<JobOutcome<T>> ending) {
        try {
            JobOutcome<T> outcome = outcomeOf(job, flag);
            FxThread.run(() -> ending.accept(outcome));
        } catch (RuntimeException defect) {
            FxThread.run(() -> {
                ending.accept(new JobOutcome.Cancelled<>());
                throw defect;
            });
        }
    }

    private <T> JobOutcome<T> outcomeOf(Job<T> job, CancelFlag flag) {
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new JobOutcome.Cancelled<>();
        }
        try {
            flag.checkCancelled();
            return new JobOutcome.Succeeded<>(job.run(flag));
        } catch (EnvironmentException failed) {
            return new JobOutcome.Failed<>(failed);
        } catch (JobCancelledException _) {
            return new JobOutcome.Cancelled<>();
        } finally {
            permits.release();
        }
    }

    /** Interrupts what runs and takes no more; does not wait. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
