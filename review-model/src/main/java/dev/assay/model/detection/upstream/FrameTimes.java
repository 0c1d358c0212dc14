package dev.assay.model.detection.upstream;

import java.util.Arrays;

/**
 * The presentation times of an item's frames, for putting times of others to frames.
 *
 * <p>A class and not a record because it holds an array.
 */
public final class FrameTimes {
    private static final double HALF_MILLISECOND = 0.0005;

    private final double[] seconds;

    /**
     * @param seconds from the start of the item, rising
     */
    public FrameTimes(double... seconds) {
        this.seconds = seconds.clone();
    }

    public int count() {
        return seconds.length;
    }

    /** The time of the last frame, 0 where there is none. */
    public double last() {
        return seconds.length == 0 ? 0 : seconds[seconds.length - 1];
    }

    /** Where a score belongs. */
    Place at(TimeBasis basis, double time) {
        return switch (basis) {
            case FRAME ->
                    time >= 0 && time < seconds.length && time == Math.rint(time)
                            ? new Place((int) time, Alignment.EXACT)
                            : Place.NOWHERE;
            case SECONDS -> nearest(time);
            case MILLISECONDS -> nearest(time / 1000);
            case NONE -> seconds.length == 1 ? new Place(0, Alignment.EXACT) : Place.NOWHERE;
        };
    }

    private Place nearest(double time) {
        if (seconds.length == 0 || !Double.isFinite(time)) {
            return Place.NOWHERE;
        }
        int found = Arrays.binarySearch(seconds, time);
        int after = found >= 0 ? found : -found - 1;
        int best = Math.min(after, seconds.length - 1);
        if (after > 0 && time - seconds[after - 1] < Math.abs(seconds[best] - time)) {
            best = after - 1;
        }
        double away = Math.abs(seconds[best] - time);
        if (away <= HALF_MILLISECOND) {
            return new Place(best, Alignment.EXACT);
        }
        return away <= spacing(best) ? new Place(best, Alignment.NEAREST) : Place.NOWHERE;
    }

    private double spacing(int frame) {
        double before = frame > 0 ? seconds[frame] - seconds[frame - 1] : 0;
        double after = frame + 1 < seconds.length ? seconds[frame + 1] - seconds[frame] : 0;
        return Math.max(before, after);
    }

    /**
     * A frame, or none.
     *
     * @param frame -1 for none
     */
    record Place(int frame, Alignment alignment) {
        static final Place NOWHERE = new Place(-1, Alignment.UNKNOWN);
    }
}
