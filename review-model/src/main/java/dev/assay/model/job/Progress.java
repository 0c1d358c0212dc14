package dev.assay.model.job;

/** What a running job tells its watchers and asks of them. Safe from any thread. */
public interface Progress {
    /** Nobody watches and nobody cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * @param done units finished, from 0
     * @param total units in all, or -1 while unknown
     */
    void report(long done, long total);

    /** Whether somebody asked this job to stop. */
    boolean cancelled();

    /**
     * @throws JobCancelledException when somebody asked this job to stop
     */
    default void checkCancelled() {
        if (cancelled()) {
            throw new JobCancelledException();
        }
    }
}
