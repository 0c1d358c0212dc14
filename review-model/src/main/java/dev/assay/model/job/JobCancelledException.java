package dev.assay.model.job;

/** Unwinds a job that was asked to stop; becomes {@link JobOutcome.Cancelled}, never an error. */
public final class JobCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelledException() {
        super("cancelled", null, false, false);
    }
}
