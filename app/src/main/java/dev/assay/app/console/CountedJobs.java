package dev.assay.app.console;

import dev.assay.model.job.Job;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether jobs of a runner are still at work, so that closing can wait for them. */
final class CountedJobs implements JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CountedJobs.class);

    private final JobRunner jobs;
    private final Phaser open = new Phaser(1);

    CountedJobs(JobRunner jobs) {
        this.jobs = jobs;
    }

    @Override
    public <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending) {
        open.register();
        return jobs.start(
                title,
                job,
                outcome -> {
                    open.arriveAndDeregister();
                    ending.accept(outcome);
                });
    }

    /**
     * Waits until every ending was told, at most so long; once, and nothing is started after it.
     *
     * @throws InterruptedException when the waiting was interrupted
     */
    void awaitIdle(Duration most) throws InterruptedException {
        int phase = open.arriveAndDeregister();
        try {
            open.awaitAdvanceInterruptibly(phase, most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("closed while something was still at work");
        }
    }
}
