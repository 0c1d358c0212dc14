package dev.assay.model.detection;

import java.util.List;

/**
 * A small raw output of a model (at most {@value #MOST} values), before polarity, row-major.
 *
 * @param shape the sizes as the model gave them, the batch first
 */
public record SmallOutput(String name, List<Integer> shape, List<Float> values) {
    /** Larger outputs are maps or features and stay in the worker. */
    public static final int MOST = 64;

    public SmallOutput {
        shape = List.copyOf(shape);
        values = List.copyOf(values);
        if (values.size() > MOST) {
            throw new IllegalArgumentException("not a small output");
        }
    }
}
