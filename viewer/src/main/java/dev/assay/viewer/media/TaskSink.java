package dev.assay.viewer.media;

import java.nio.ByteBuffer;

/** Takes the parts of a task's result as they come; everything in them is untrusted. */
@FunctionalInterface
public interface TaskSink {
    /**
     * @param untrusted read only, at most {@code Limits.MAX_CHUNK} bytes, valid during the call
     */
    void accept(ByteBuffer untrusted);
}
