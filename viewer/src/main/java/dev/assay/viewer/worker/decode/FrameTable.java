package dev.assay.viewer.worker.decode;

import java.util.Arrays;

/** The frame index: which packet each presented frame comes from, in presentation order. */
final class FrameTable {
    /** Remarkable facts, as bits; the console's {@code IndexNote} by ordinal. */
    static final int ENDS_EARLY = 1;

    static final int BROKEN_FRAMES = 2;
    static final int DOUBLE_TIMES = 4;
    static final int MISSING_TIMES = 8;
    static final int HIDDEN_FRAMES = 16;
    static final int CUT_AT_LIMIT = 32;
    static final int COMPRESSED_FOR_DISPLAY = 64;
    static final int FIRST_PART = 128;

    private static final int MOST_REPEATS = 8;

    private final int[] ordinals;
    private final long[] pts;
    private final long[] durations;
    private final boolean[] keys;
    private final byte[] faults;
    private final int[] frameOfOrdinal;
    private final int notes;

    FrameTable(
            int[] ordinals,
            long[] pts,
            long[] durations,
            boolean[] keys,
            byte[] faults,
            int packets,
            int notes) {
        this.ordinals = ordinals;
        this.pts = pts;
        this.durations = durations;
        this.keys = keys;
        this.faults = faults;
        this.notes = notes;
        frameOfOrdinal = new int[packets];
        Arrays.fill(frameOfOrdinal, -1);
        for (int frame = ordinals.length - 1; frame >= 0; frame--) {
            frameOfOrdinal[ordinals[frame]] = frame;
        }
    }

    int count() {
        return ordinals.length;
    }

    int ordinal(int frame) {
        return ordinals[frame];
    }

    long pts(int frame) {
        return pts[frame];
    }

    long duration(int frame) {
        return durations[frame];
    }

    boolean key(int frame) {
        return keys[frame];
    }

    /** A frame known to be broken, by {@code FrameFault} code; 0 for the others. */
    int fault(int frame) {
        return faults[frame];
    }

    /**
     * The frame a packet gives, or -1.
     *
     * @param repeat how many pictures of the same packet came before
     */
    int frameOf(int ordinal, int repeat) {
        if (ordinal < 0 || ordinal >= frameOfOrdinal.length || frameOfOrdinal[ordinal] < 0) {
            return -1;
        }
        int left = repeat;
        for (int frame = frameOfOrdinal[ordinal]; frame < ordinals.length; frame++) {
            if (ordinals[frame] == ordinal && left-- == 0) {
                return frame;
            }
            if (left < 0 || frame > frameOfOrdinal[ordinal] + MOST_REPEATS) {
                break;
            }
        }
        return -1;
    }

    int notes() {
        return notes;
    }
}
