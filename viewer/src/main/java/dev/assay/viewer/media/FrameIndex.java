package dev.assay.viewer.media;

import java.util.Arrays;
import java.util.Set;

/**
 * Every frame of the selected picture stream in presentation order from 0. Immutable; safe from any
 * thread. Built from untrusted numbers that were bounded when they came in.
 */
public final class FrameIndex {
    /** A frame for which the file gives no time. */
    public static final long NO_PTS = Long.MIN_VALUE;

    private final int timebaseNumerator;
    private final int timebaseDenominator;
    private final long[] pts;
    private final long[] durations;
    private final boolean[] keys;
    private final Set<IndexNote> notes;

    /** Takes the arrays over; they are of one length. */
    FrameIndex(
            int timebaseNumerator,
            int timebaseDenominator,
            long[] pts,
            long[] durations,
            boolean[] keys,
            Set<IndexNote> notes) {
        this.timebaseNumerator = timebaseNumerator;
        this.timebaseDenominator = timebaseDenominator;
        this.pts = pts;
        this.durations = durations;
        this.keys = keys;
        this.notes = Set.copyOf(notes);
    }

    public int count() {
        return pts.length;
    }

    public int timebaseNumerator() {
        return timebaseNumerator;
    }

    public int timebaseDenominator() {
        return timebaseDenominator;
    }

    /** As {@code "1/90000"}. */
    public String timebase() {
        return timebaseNumerator + "/" + timebaseDenominator;
    }

    /** In units of the time base as the file says, or {@link #NO_PTS}. */
    public long pts(int frame) {
        return pts[frame];
    }

    /** In units of the time base; 0 where unknown. */
    public long duration(int frame) {
        return durations[frame];
    }

    public boolean key(int frame) {
        return keys[frame];
    }

    /** Seconds as the file counts them; NaN for a frame without time. */
    public double time(int frame) {
        return pts[frame] == NO_PTS
                ? Double.NaN
                : (double) pts[frame] * timebaseNumerator / timebaseDenominator;
    }

    /** Seconds since the first frame; 0 for a frame without time. */
    public double elapsed(int frame) {
        return pts[frame] == NO_PTS || pts[0] == NO_PTS
                ? 0
                : (double) (pts[frame] - pts[0]) * timebaseNumerator / timebaseDenominator;
    }

    /** The frame on screen at this many seconds since the first frame; needs at least one frame. */
    public int frameAt(double elapsed) {
        long wanted =
                pts[0]
                        + (long)
                                Math.floor(
                                        elapsed * timebaseDenominator / timebaseNumerator + 1e-6);
        int found = Arrays.binarySearch(pts, wanted);
        int frame = found >= 0 ? found : -found - 2;
        return Math.clamp(frame, 0, pts.length - 1);
    }

    /** The nearest key frame before {@code frame}, or 0. */
    public int keyBefore(int frame) {
        int at = Math.max(frame - 1, 0);
        while (at > 0 && !keys[at]) {
            at--;
        }
        return at;
    }

    /** The nearest key frame after {@code frame}, or the last frame. */
    public int keyAfter(int frame) {
        int at = Math.min(frame + 1, keys.length - 1);
        while (at < keys.length - 1 && !keys[at]) {
            at++;
        }
        return at;
    }

    /** What is remarkable about the stream as a whole. */
    public Set<IndexNote> notes() {
        return notes;
    }
}
