package dev.assay.model.job;

/** A started job as its starter sees it. */
public interface JobHandle {
    /** Asks the job to stop; its ending then says {@link JobOutcome.Cancelled}, unless it won. */
    void cancel();
}
