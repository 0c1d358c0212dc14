package dev.assay.viewer.media;

import java.util.Set;

/** Frame indexes made for tests; the real ones come from a worker only. */
public final class MadeIndex {
    private MadeIndex() {}

    /** {@code count} frames, {@code ticks} apart on a base of 1/90000, a key every {@code gop}. */
    public static FrameIndex of(int count, int ticks, int gop) {
        long[] pts = new long[count];
        long[] durations = new long[count];
        boolean[] keys = new boolean[count];
        for (int i = 0; i < count; i++) {
            pts[i] = (long) i * ticks;
            durations[i] = ticks;
            keys[i] = i % gop == 0;
        }
        return new FrameIndex(1, 90_000, pts, durations, keys, Set.of());
    }
}
