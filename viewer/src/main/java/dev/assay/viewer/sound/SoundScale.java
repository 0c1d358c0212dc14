package dev.assay.viewer.sound;

import dev.assay.viewer.wire.SoundColumns;

/**
 * Where times and columns lie in a view.
 *
 * @param seconds of the whole stream
 * @param columnSeconds of one column
 * @param width of the view in pixels
 */
record SoundScale(double seconds, double columnSeconds, double width) {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800};

    static SoundScale of(SoundColumns columns, double width) {
        return new SoundScale(
                (double) columns.samples() / columns.rate(),
                (double) columns.hop() / columns.rate(),
                Math.max(width, 1));
    }

    double x(double time) {
        return seconds <= 0 ? 0 : time / seconds * width;
    }

    /** Brought into the stream. */
    double timeAt(double x) {
        return Math.clamp(x / width, 0, 1) * seconds;
    }

    /** Seconds between two labels that are at least {@code apart} pixels from each other. */
    double labelStep(double apart) {
        for (double step : STEPS) {
            if (x(step) >= apart) {
                return step;
            }
        }
        return 3600;
    }

    /** As {@code 1:02.5}. */
    static String words(double time) {
        long tenths = Math.round(time * 10);
        return "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
