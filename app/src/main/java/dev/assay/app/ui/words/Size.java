package dev.assay.app.ui.words;

import java.util.Locale;

/** Sizes in bytes for people, in powers of 1000 as storage prints them. */
public final class Size {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Size() {}

    public static String of(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0
                ? bytes + " B"
                : String.format(
                        Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    /** {@code 5.6 of 9.1 MB}; without a known total only what is there. */
    public static String of(long done, long total) {
        return total < 0 ? of(done) : of(done) + " of " + of(total);
    }
}
