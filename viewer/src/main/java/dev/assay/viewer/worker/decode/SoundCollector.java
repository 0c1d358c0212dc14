package dev.assay.viewer.worker.decode;

import dev.assay.viewer.worker.task.SoundBlock;
import java.util.Arrays;

/** Keeps the beginning of a sound; takes no more memory than there is sound. */
final class SoundCollector implements SoundBlock {
    private static final int FIRST = 1 << 16;

    private final int limit;
    private float[] kept;
    private int count;

    SoundCollector(int limit) {
        this.limit = limit;
        kept = new float[Math.min(limit, FIRST)];
    }

    @Override
    public boolean take(float[] samples, int more) {
        int part = Math.min(more, limit - count);
        if (count + part > kept.length) {
            long larger = Math.max(count + (long) part, kept.length * 2L);
            kept = Arrays.copyOf(kept, (int) Math.min(larger, limit));
        }
        System.arraycopy(samples, 0, kept, count, part);
        count += part;
        return count < limit;
    }

    float[] samples() {
        return Arrays.copyOf(kept, count);
    }
}
