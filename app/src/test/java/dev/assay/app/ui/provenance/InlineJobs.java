package dev.assay.app.ui.provenance;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import java.util.function.Consumer;

/** Runs every job where it is started. */
final class InlineJobs implements JobRunner {
    @Override
    public <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending) {
        try {
            ending.accept(new JobOutcome.Succeeded<>(job.run(Progress.NONE)));
        } catch (EnvironmentException e) {
            ending.accept(new JobOutcome.Failed<>(e));
        }
        return () -> {};
    }
}
