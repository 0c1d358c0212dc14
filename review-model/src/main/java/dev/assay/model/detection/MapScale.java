package dev.assay.model.detection;

/**
 * The colour scale of a detector's maps: fixed over the whole clip, never stretched per frame.
 *
 * @param valueMin value at the lower end of the legend
 * @param valueMax value at the upper end of the legend
 * @param threshold values at or above it are marked
 * @param unit what the numbers are, as printed beside the legend, such as {@code "z"}
 */
public record MapScale(double valueMin, double valueMax, double threshold, String unit) {
    public MapScale {
        if (!(valueMin < valueMax) || !Double.isFinite(valueMax - valueMin)) {
            throw new IllegalArgumentException("a scale needs two finite ends in order");
        }
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a threshold is a finite number");
        }
    }

    /** From 0 at the lower to 1 at the upper end, clamped. */
    public double fraction(double value) {
        return Math.clamp((value - valueMin) / (valueMax - valueMin), 0.0, 1.0);
    }
}
