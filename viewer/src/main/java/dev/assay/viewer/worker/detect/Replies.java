package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectPart;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.worker.task.TaskContext;
import java.io.IOException;

/** The way back to the console for one of a task's runs. */
final class Replies {
    private final TaskContext context;
    private final int run;

    Replies(TaskContext context, int run) {
        this.context = context;
        this.run = run;
    }

    void send(DetectReply reply) throws IOException {
        context.send(new DetectPart(run, reply).encode());
    }
}
