package dev.assay.viewer.worker.task;

import java.io.IOException;

/** Takes sound as it is decoded. */
@FunctionalInterface
public interface SoundBlock {
    /**
     * @param samples in -1..1, the first {@code count} of them; the array is used again
     * @return whether more is wanted
     */
    boolean take(float[] samples, int count) throws IOException;
}
