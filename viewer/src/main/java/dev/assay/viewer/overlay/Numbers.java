package dev.assay.viewer.overlay;

import java.util.Locale;

/** Map values in figures: two decimals, as everywhere a score is shown. */
final class Numbers {
    private Numbers() {}

    static String plain(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }
}
