package dev.assay.model.job;

import java.util.function.Consumer;

/** Runs jobs: on background threads with endings delivered to the window, or inline in tests. */
public interface JobRunner {
    /**
     * Starts {@code job}.
     *
     * @param ending told exactly once, on the thread the runner belongs to (the JavaFX thread for
     *     the window, the caller for the inline runner)
     */
    <T> JobHandle start(String title, Job<T> job, Consumer<JobOutcome<T>> ending);
}
