package dev.assay.app.ui.jobs;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Runs jobs on the caller: at once, or one by one when the test lets them go. */
public final class HeldJobs implements JobRunner {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final boolean holding;

    private HeldJobs(boolean holding) {
        this.holding = holding;
    }

    public static HeldJobs atOnce() {
        return new HeldJobs(false);
    }

    public static HeldJobs oneByOne() {
        return new HeldJobs(true);
    }

    @Override
    public <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending) {
        Runnable run = () -> ending.accept(outcome(job));
        if (holding) {
            waiting.add(run);
        } else {
            run.run();
        }
        return () -> waiting.remove(run);
    }

    private static <T> JobOutcome<T> outcome(Job<T> job) {
        try {
            return new JobOutcome.Succeeded<>(job.run(Progress.NONE));
        } catch (EnvironmentException failed) {
            return new JobOutcome.Failed<>(failed);
        } catch (JobCancelledException _) {
            return new JobOutcome.Cancelled<>();
        }
    }

    /** How many jobs wait. */
    public int waiting() {
        return waiting.size();
    }

    /** Runs the oldest waiting job. */
    public void letGo() {
        waiting.remove().run();
    }
}
