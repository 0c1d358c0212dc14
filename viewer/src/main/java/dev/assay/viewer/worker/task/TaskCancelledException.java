package dev.assay.viewer.worker.task;

/** The console asked the running task to stop. */
public final class TaskCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TaskCancelledException() {
        super("cancelled", null, false, false);
    }
}
