package dev.assay.app.console;

import dev.assay.model.job.Job;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Knows how many jobs of a runner are still at work, so that closing can wait for them. */
final class CountedJobs implements JobRunner {
    private final JobRunner jobs;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicReference<CountDownLatch> idle =
            new AtomicReference<>(new CountDownLatch(0));

    CountedJobs(JobRunner jobs) {
        this.jobs = jobs;
    }

    @Override
    public <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending) {
        if (open.getAndIncrement() == 0) {
            idle.set(new CountDownLatch(1));
        }
        return jobs.start(
                title,
                progress -> {
                    try {
                        return job.run(progress);
                    } finally {
                        if (open.decrementAndGet() == 0) {
                            idle.get().countDown();
                        }
                    }
                },
                ending);
    }

    /**
     * Waits until nothing is at work, at most so long.
     *
     * @throws InterruptedException when the waiting was interrupted
     */
    void awaitIdle(Duration most) throws InterruptedException {
        if (open.get() > 0) {
            boolean ended = idle.get().await(most.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                open.set(0);
            }
        }
    }
}
