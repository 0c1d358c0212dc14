package dev.assay.viewer.wire.detect;

import java.util.List;

/**
 * Numbers of one output of a model. Not to be written to after it was made.
 *
 * <p>A class and not a record because it holds an array.
 */
public final class RawTensor {
    private final String name;
    private final List<Integer> shape;
    private final float[] values;

    public RawTensor(String name, List<Integer> shape, float[] values) {
        long count = 1;
        for (int size : shape) {
            count *= size;
        }
        if (count != values.length) {
            throw new IllegalArgumentException("shape and values differ");
        }
        this.name = name;
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    public String name() {
        return name;
    }

    public List<Integer> shape() {
        return shape;
    }

    /** Row-major, not to be written to. */
    public float[] values() {
        return values;
    }
}
