package dev.assay.viewer.worker.task;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One kind of work on the open item besides showing frames, such as running a detector. Runs on the
 * worker's only thread, inside the sandbox.
 */
@FunctionalInterface
public interface WorkerTask {
    /**
     * Does the work and sends what it finds through {@code context}. A refusal is a result like any
     * other and is sent by the task itself; an unchecked exception ends the task as failed and
     * leaves the worker usable.
     *
     * @param request the task's own request, read only, as long as the console sent it
     * @throws IOException when the console is gone
     */
    void run(ByteBuffer request, TaskContext context) throws IOException;
}
