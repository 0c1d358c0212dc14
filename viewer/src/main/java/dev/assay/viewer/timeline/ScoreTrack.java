package dev.assay.viewer.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One detector's scores over a clip, higher is more suspicious. Immutable.
 *
 * <p>No score is not the score 0: a frame without one is NaN here and is drawn hatched.
 */
public final class ScoreTrack {
    private final float[] scores;
    private final double threshold;
    private final double least;
    private final double most;

    /**
     * @param scores one a frame, NaN where there is none; copied
     * @param threshold at or above it is over; infinite where none is stated
     * @param least lower end of the scale, fixed for the clip
     * @param most upper end of the scale
     */
    public ScoreTrack(float[] scores, double threshold, double least, double most) {
        if (!(least < most)) {
            throw new IllegalArgumentException("a scale needs two ends in order");
        }
        this.scores = scores.clone();
        this.threshold = threshold;
        this.least = least;
        this.most = most;
    }

    public int frames() {
        return scores.length;
    }

    /** The score of a frame; NaN where there is none and outside the clip. */
    public float score(int frame) {
        return frame >= 0 && frame < scores.length ? scores[frame] : Float.NaN;
    }

    public boolean known(int frame) {
        return !Float.isNaN(score(frame));
    }

    public boolean over(int frame) {
        return score(frame) >= threshold;
    }

    /** Whether there is a threshold. */
    public boolean judged() {
        return !Double.isInfinite(threshold);
    }

    public double threshold() {
        return threshold;
    }

    /** From 0 at the lower to 1 at the upper end of the scale; NaN stays NaN. */
    public double fraction(double score) {
        return Double.isNaN(score)
                ? Double.NaN
                : Math.clamp((score - least) / (most - least), 0.0, 1.0);
    }

    /** The greatest score; NaN where there is none at all. */
    public double greatest() {
        double greatest = Double.NaN;
        for (float score : scores) {
            if (!Float.isNaN(score) && !(score <= greatest)) {
                greatest = score;
            }
        }
        return greatest;
    }

    /**
     * The highest frame of the next run over the threshold, the first such frame after {@code
     * frame}; from the last on the first one again. Empty where no frame is over.
     */
    public OptionalInt nextPeak(int frame) {
        List<Integer> peaks = peaks();
        return peaks.stream()
                .filter(peak -> peak > frame)
                .findFirst()
                .or(() -> peaks.stream().findFirst())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private List<Integer> peaks() {
        List<Integer> peaks = new ArrayList<>();
        int peak = -1;
        for (int i = 0; i <= scores.length; i++) {
            if (!over(i)) {
                if (peak >= 0) {
                    peaks.add(peak);
                }
                peak = -1;
            } else if (peak < 0 || scores[i] > scores[peak]) {
                peak = i;
            }
        }
        return peaks;
    }

    /** The runs of frames without a score. */
    public List<FrameSpan> gaps() {
        List<FrameSpan> gaps = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= scores.length; i++) {
            boolean missing = i < scores.length && Float.isNaN(scores[i]);
            if (missing && from < 0) {
                from = i;
            } else if (!missing && from >= 0) {
                gaps.add(new FrameSpan(from, i - 1));
                from = -1;
            }
        }
        return List.copyOf(gaps);
    }
}
