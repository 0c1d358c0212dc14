package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;

/**
 * Owns the starting and ending of media workers; one item each, the next one started ahead. Safe
 * from several threads. Closing ends every worker.
 */
public interface MediaWorkers extends AutoCloseable {
    /**
     * Opens an item in a worker of its own; blocks until its index stands.
     *
     * @throws EnvironmentException when no worker can be started at all, or the source fails
     */
    OpenOutcome open(ByteSource source, OpenOptions options) throws EnvironmentException;

    /** What confines workers on this machine, measured in one; starts one if none ran yet. */
    SandboxReport sandbox() throws EnvironmentException;

    @Override
    void close();
}
