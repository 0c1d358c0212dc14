package dev.assay.model.detection;

/** One detector's threshold in a set; oriented, at or above it is <em>over</em>. */
public record Threshold(String detector, String version, double value) {
    public Threshold {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a threshold is a finite number");
        }
    }
}
