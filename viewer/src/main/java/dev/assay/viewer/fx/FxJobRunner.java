package dev.assay.viewer.fx;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

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
    private final ObservableList<RunningJob> jobs = FXCollections.observableArrayList();
    private final ObservableList<RunningJob> jobsSeen =
            FXCollections.unmodifiableObservableList(jobs);

    /**
     * @param atOnce how many jobs may run at the same time; the rest wait in order
     */
    public FxJobRunner(int atOnce) {
        this.permits = new Semaphore(atOnce, true);
    }

    /** What waits or runs, oldest first; for the JavaFX thread only. */
    public ObservableList<RunningJob> running() {
        return jobsSeen;
    }

    @Override
    public <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending) {
        RunningJob running = new RunningJob(title);
        FxThread.run(() -> jobs.add(running));
        try {
            threads.execute(() -> perform(job, running, ending));
        } catch (RejectedExecutionException _) {
            FxThread.later(() -> end(running, () -> ending.accept(new JobOutcome.Cancelled<>())));
        }
        return running;
    }

    private <T> void perform(Job<T> job, RunningJob running, Consumer<JobOutcome<T>> ending) {
        try {
            JobOutcome<T> outcome = outcomeOf(job, running);
            end(running, () -> ending.accept(outcome));
        } catch (RuntimeException defect) {
            FxThread.run(() -> {
                ending.accept(new JobOutcome.Cancelled<>());
                throw defect;
            });
        }
    }

    private void end(RunningJob running, Runnable told) {
        FxThread.run(() -> {
            jobs.remove(running);
            told.run();
        });
    }

    private <T> JobOutcome<T> outcomeOf(Job<T> job, RunningJob running) {
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new JobOutcome.Cancelled<>();
        }
        try {
            running.checkCancelled();
            return new JobOutcome.Succeeded<>(job.run(running));
        } catch (EnvironmentException failed) {
            return new JobOutcome.Failed<>(failed);
        } catch (JobCancelledException _) {
            return new JobOutcome.Cancelled<>();
        } finally {
            permits.release();
        }
    }

    /** Interrupts what runs; what is started afterwards is cancelled. Does not wait. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
