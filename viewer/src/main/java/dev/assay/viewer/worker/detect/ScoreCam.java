package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.RawTensor;
import java.io.IOException;
import java.util.List;

/**
 * Score-CAM (Wang et al., CVPRW 2020): each channel of a feature map in turn says what is shown,
 * and what the logit then gains is the channel's weight. The feature map is NCHW.
 */
final class ScoreCam implements Explaining {
    private static final int MOST_CHANNELS = 64;

    /** A feature map with more cells on a side is averaged down. */
    private static final int MOST_SIDE = 32;

    private final String feature;

    ScoreCam(String feature) {
        this.feature = feature;
    }

    @Override
    public CellMap explain(Probe probe) throws DetectException, IOException {
        RawTensor tensor = Outputs.named(probe.outputs(), feature);
        List<Integer> shape = tensor.shape();
        if (shape.size() != 4 || shape.get(2) < 1 || shape.get(3) < 1) {
            throw new DetectException(DetectFault.NOT_EXPLAINABLE);
        }
        int factor = (Math.max(shape.get(2), shape.get(3)) + MOST_SIDE - 1) / MOST_SIDE;
        int rows = (shape.get(2) + factor - 1) / factor;
        int columns = (shape.get(3) + factor - 1) / factor;
        int cells = rows * columns;
        int channels = Math.min(shape.get(1), MOST_CHANNELS);
        double nothing = probe.keeping(new CellMap(columns, rows, new float[cells]));
        float[] sum = new float[cells];
        for (int channel = 0; channel < channels; channel++) {
            float[] shown = shares(averaged(tensor, channel, factor, rows, columns));
            double gain = probe.keeping(new CellMap(columns, rows, shown)) - nothing;
            if (gain > 0) {
                for (int i = 0; i < cells; i++) {
                    sum[i] += (float) (gain * shown[i]);
                }
            }
        }
        return new CellMap(columns, rows, sum);
    }

    private static float[] averaged(
            RawTensor tensor, int channel, int factor, int rows, int columns) {
        int high = tensor.shape().get(2);
        int wide = tensor.shape().get(3);
        float[] sums = new float[rows * columns];
        int[] counts = new int[rows * columns];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int cell = y / factor * columns + x / factor;
                sums[cell] += tensor.values()[(channel * high + y) * wide + x];
                counts[cell]++;
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] /= counts[cell];
        }
        return sums;
    }

    /** From 0 to 1. */
    private static float[] shares(float... values) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        float[] shares = new float[values.length];
        for (int i = 0; i < shares.length && most > least; i++) {
            shares[i] = (values[i] - least) / (most - least);
        }
        return shares;
    }

    @Override
    public double repeats() {
        return 1;
    }
}
