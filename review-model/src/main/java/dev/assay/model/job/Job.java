package dev.assay.model.job;

import dev.assay.model.fault.EnvironmentException;

/**
 * One description of background work, free of any toolkit.
 *
 * @param <T> what it produces
 */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work on the calling thread and reports to {@code progress}; long loops call {@link
     * Progress#checkCancelled()}.
     *
     * @throws EnvironmentException when the world failed
     * @throws JobCancelledException when somebody asked to stop
     */
    T run(Progress progress) throws EnvironmentException;
}
