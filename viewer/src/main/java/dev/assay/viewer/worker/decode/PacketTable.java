package dev.assay.viewer.worker.decode;

import java.util.Arrays;

/** Every packet of one stream in the order of the file; its number there is its ordinal. */
final class PacketTable {
    private static final int KEY = 1;
    private static final int HIDDEN = 2;
    private static final int CORRUPT = 4;

    /** Further than that no packet is presented before the ones before it. */
    private static final int REORDERED = 32;

    private long[] positions = new long[256];
    private long[] pts = new long[256];
    private long[] dts = new long[256];
    private long[] durations = new long[256];
    private int[] sizes = new int[256];
    private byte[] flags = new byte[256];
    private int count;
    private boolean firstPart;

    void add(
            long position,
            int size,
            long presented,
            long decoded,
            long duration,
            boolean key,
            boolean hidden,
            boolean corrupt) {
        if (count == sizes.length) {
            int more = count * 2;
            positions = Arrays.copyOf(positions, more);
            pts = Arrays.copyOf(pts, more);
            dts = Arrays.copyOf(dts, more);
            durations = Arrays.copyOf(durations, more);
            sizes = Arrays.copyOf(sizes, more);
            flags = Arrays.copyOf(flags, more);
        }
        positions[count] = position;
        sizes[count] = size;
        pts[count] = presented;
        dts[count] = decoded;
        durations[count] = duration;
        flags[count] = (byte) ((key ? KEY : 0) | (hidden ? HIDDEN : 0) | (corrupt ? CORRUPT : 0));
        count++;
    }

    int count() {
        return count;
    }

    /** Only the first part of the file was read: what follows is not known. */
    boolean firstPart() {
        return firstPart;
    }

    /**
     * Nothing more comes although the file goes on. What is left ends before a key packet where
     * there is one, so that it is a beginning in presentation order too.
     */
    void endEarly() {
        firstPart = true;
        int key = count - 1;
        while (key > 0 && !key(key)) {
            key--;
        }
        count = key > 0 ? key : Math.max(Math.min(count, 1), count - REORDERED);
    }

    long position(int ordinal) {
        return positions[ordinal];
    }

    int size(int ordinal) {
        return sizes[ordinal];
    }

    long pts(int ordinal) {
        return pts[ordinal];
    }

    long dts(int ordinal) {
        return dts[ordinal];
    }

    long duration(int ordinal) {
        return durations[ordinal];
    }

    boolean key(int ordinal) {
        return (flags[ordinal] & KEY) != 0;
    }

    /** The container called it key, and no key picture comes of it: nothing can start there. */
    void noKey(int ordinal) {
        flags[ordinal] &= ~KEY;
    }

    /** Decoded for the sake of others, never presented (edit list, pre-roll). */
    boolean hidden(int ordinal) {
        return (flags[ordinal] & HIDDEN) != 0;
    }

    /** The container says that its data are incomplete. */
    boolean corrupt(int ordinal) {
        return (flags[ordinal] & CORRUPT) != 0;
    }

    /** The greatest key ordinal at or before {@code ordinal}, or 0. */
    int keyAt(int ordinal) {
        int at = ordinal;
        while (at > 0 && !key(at)) {
            at--;
        }
        return at;
    }

    boolean same(int ordinal, long position, int size, long presented) {
        return ordinal < count
                && sizes[ordinal] == size
                && positions[ordinal] == position
                && (pts[ordinal] == presented || position >= 0);
    }

    /** The ordinal of a packet, searched from {@code from} on, or -1. */
    int find(int from, long position, int size, long presented) {
        for (int i = from; i < count; i++) {
            if (sizes[i] == size && positions[i] == position && pts[i] == presented) {
                return i;
            }
        }
        return -1;
    }
}
