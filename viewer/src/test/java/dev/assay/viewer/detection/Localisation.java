package dev.assay.viewer.detection;

import java.util.Arrays;

/**
 * How well maps say where a mask is: counted over pixels, thresholds in a fixed number of steps.
 */
final class Localisation {
    private static final int STEPS = 4096;

    private final double least;
    private final double most;
    private final long[] inside = new long[STEPS];
    private final long[] outside = new long[STEPS];

    /** Values beyond the two ends count as the ends. */
    Localisation(double least, double most) {
        this.least = least;
        this.most = most;
    }

    void add(double value, boolean manipulated) {
        double step = (value - least) / (most - least) * STEPS;
        (manipulated ? inside : outside)[(int) Math.clamp(step, 0, STEPS - 1)]++;
    }

    /** That a pixel inside has a higher value than one outside; ties of a step count half. */
    double auc() {
        double below = 0;
        double right = 0;
        for (int i = 0; i < STEPS; i++) {
            right += inside[i] * (below + outside[i] / 2.0);
            below += outside[i];
        }
        return right / ((double) Arrays.stream(inside).sum() * below);
    }

    /** Intersection over union at the threshold that Otsu's rule finds without the mask. */
    double iouByOtsu() {
        double all = 0;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            all += inside[i] + outside[i];
            sum += (double) i * (inside[i] + outside[i]);
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int i = 0; i < STEPS - 1; i++) {
            below += inside[i] + outside[i];
            sumBelow += (double) i * (inside[i] + outside[i]);
            double apart = sumBelow / below - (sum - sumBelow) / (all - below);
            double between = below * (all - below) * apart * apart;
            if (below > 0 && below < all && between > best) {
                best = between;
                threshold = i + 1;
            }
        }
        return iouFrom(threshold);
    }

    /** Intersection over union of what reaches a value with the mask. */
    double iouAt(double value) {
        return iouFrom((int) Math.ceil((value - least) / (most - least) * STEPS));
    }

    private double iouFrom(int threshold) {
        double hit = 0;
        double raised = 0;
        for (int i = threshold; i < STEPS; i++) {
            hit += inside[i];
            raised += inside[i] + outside[i];
        }
        return hit / (raised + Arrays.stream(inside).sum() - hit);
    }
}
