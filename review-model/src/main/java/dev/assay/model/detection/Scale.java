package dev.assay.model.detection;

/**
 * How the score of a detector is to be read, the same over the whole clip. Scores in this product
 * are always oriented: higher means more suspicious, whatever the model's raw output does.
 *
 * @param higherMeans the polarity of the model's raw output, before it was oriented
 * @param scoreMin lower end of the axis a score is drawn on
 * @param scoreMax upper end of the axis a score is drawn on
 * @param threshold oriented; a score at or above it is <em>over</em>
 * @param calibration where the threshold comes from, in words, or {@code "none"}
 */
public record Scale(
        Meaning meaning,
        HigherMeans higherMeans,
        double scoreMin,
        double scoreMax,
        double threshold,
        String calibration) {
    public Scale {
        if (!(scoreMin < scoreMax) || !Double.isFinite(scoreMax - scoreMin)) {
            throw new IllegalArgumentException("a scale needs two finite ends in order");
        }
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a threshold is a finite number");
        }
    }

    /** Whether an oriented score is at or above the threshold. */
    public boolean over(double score) {
        return score >= threshold;
    }

    /** The same scale with another threshold, for versioned threshold sets and what-if. */
    public Scale withThreshold(double other, String from) {
        return new Scale(meaning, higherMeans, scoreMin, scoreMax, other, from);
    }

    /** Turns the model's raw number so that higher is more suspicious. */
    public double orient(double raw) {
        if (higherMeans != HigherMeans.GENUINE) {
            return raw;
        }
        return meaning == Meaning.PROBABILITY ? 1 - raw : -raw;
    }
}
