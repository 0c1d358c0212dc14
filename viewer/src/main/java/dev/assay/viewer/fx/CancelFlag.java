package dev.assay.viewer.fx;

import dev.assay.model.job.JobHandle;
import dev.assay.model.job.Progress;

/** Both ends of one running job: its starter cancels, the job asks. Safe from any thread. */
final class CancelFlag implements JobHandle, Progress {
    private volatile boolean cancelled;

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Nobody watches through this runner: a job that shows progress is given its own. */
    @Override
    public void report(long done, long total) {}
}
