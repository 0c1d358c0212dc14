package dev.assay.viewer.worker.detect;

import java.io.IOException;
import java.util.Arrays;

/**
 * Hides patches of a quarter and of three eighths of each side under a blur and sees how far the
 * logit falls (Zeiler and Fergus, ECCV 2014); the smaller patch moves by a sixteenth, the larger by
 * an eighth. A cell's value is the mean fall over the patches that hid it, each size counting
 * alike. Draws nothing by lot.
 */
final class Occlusion implements Explaining {
    /** Cells across and down; the smallest step. */
    static final int CELLS = 16;

    @Override
    public CellMap explain(Probe probe) throws DetectException, IOException {
        double whole = probe.whole();
        float[] small = falls(probe, whole, 4, 1);
        float[] large = falls(probe, whole, 6, 2);
        for (int cell = 0; cell < small.length; cell++) {
            small[cell] = (small[cell] + large[cell]) / 2;
        }
        return new CellMap(CELLS, CELLS, small);
    }

    private static float[] falls(Probe probe, double whole, int patch, int step)
            throws DetectException, IOException {
        double[] fall = new double[CELLS * CELLS];
        int[] covered = new int[CELLS * CELLS];
        for (int top = step - patch; top < CELLS; top += step) {
            for (int left = step - patch; left < CELLS; left += step) {
                float[] keep = new float[CELLS * CELLS];
                Arrays.fill(keep, 1);
                for (int row = Math.max(0, top); row < Math.min(CELLS, top + patch); row++) {
                    for (int at = Math.max(0, left); at < Math.min(CELLS, left + patch); at++) {
                        keep[row * CELLS + at] = 0;
                    }
                }
                double lost = whole - probe.keeping(new CellMap(CELLS, CELLS, keep));
                for (int cell = 0; cell < keep.length; cell++) {
                    fall[cell] += lost * (1 - keep[cell]);
                    covered[cell] += keep[cell] == 0 ? 1 : 0;
                }
            }
        }
        float[] mean = new float[fall.length];
        for (int cell = 0; cell < mean.length; cell++) {
            mean[cell] = (float) (fall[cell] / covered[cell]);
        }
        return mean;
    }

    @Override
    public double repeats() {
        return 1;
    }
}
