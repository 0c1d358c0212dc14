package dev.assay.model.detection.graph;

import java.util.List;

/**
 * What the noise indicators share: the operator of Immerkaer (CVIU 64(2), 1996) and the level it
 * gives in cells of 4 x 4 pixels, in grey levels of standard deviation.
 */
final class NoiseLevel {
    /** Pixels across and down in a cell. */
    static final int CELL = 4;

    /** Rounding to whole grey levels alone leaves this much noise (the root of 1/12). */
    static final double ROUNDING = 0.3;

    /** A cell with less noise than this holds nothing that came from a sensor. */
    static final double ALIVE = 0.5;

    /** The operator's gain for white noise. */
    static final double GAIN = 6;

    /** Mean of |N(0, 1)|: the square root of 2 / pi. */
    static final double MEAN_OF_NORMAL = 0.7978845608028654;

    static final double[] IMMERKAER = {1, -2, 1, -2, 4, -2, 1, -2, 1};

    private final OnnxGraph graph;
    private final Steps steps;

    NoiseLevel(OnnxGraph graph, Steps steps) {
        this.graph = graph;
        this.steps = steps;
    }

    /** Mean absolute residual a cell, scaled so that white noise gives its standard deviation. */
    String of(String residual, double gain) {
        String mean = steps.cellMean(graph.node("Abs", residual), CELL);
        return graph.node("Mul", mean, graph.real(1 / (gain * MEAN_OF_NORMAL)));
    }

    /**
     * Octaves below the picture's median: the mean of the logarithms over 5 x 5 cells, which single
     * edges hardly move.
     */
    String below(String level) {
        return steps.belowMedian(steps.smooth(steps.log2(level, ROUNDING), 5));
    }

    /** Share of cells whose noise is more than rounding. */
    String alive(String level) {
        String yes = graph.node("Greater", level, graph.real(ALIVE));
        String counted = graph.node("Cast", List.of(Attribute.whole("to", 1)), yes);
        return graph.node("ReduceMean", List.of(Attribute.whole("keepdims", 0)), counted);
    }
}
