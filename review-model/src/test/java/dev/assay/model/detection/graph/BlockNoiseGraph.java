package dev.assay.model.detection.graph;

import java.util.List;

/**
 * Block noise level (Mahdian and Saic, Image and Vision Computing 27, 2009, with the operator of
 * Immerkaer, CVIU 64(2), 1996): median of the absolute noise residual per block of 8 x 8, in
 * octaves under the picture's median.
 */
final class BlockNoiseGraph {
    /** Standard deviation added before the logarithm, in grey levels. */
    static final double FLOOR = 0.1;

    /** The operator's gain for white noise (6) times the median of |N(0, 1)|. */
    static final double GAIN = 6 * 0.6744897501960817;

    static final double[] IMMERKAER = {1, -2, 1, -2, 4, -2, 1, -2, 1};

    private BlockNoiseGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("block-noise");
        Steps steps = new Steps(graph);
        String residual = graph.node("Abs", steps.filter(graph.input("luma", 1), IMMERKAER));
        String cells =
                graph.node("SpaceToDepth", List.of(Attribute.whole("blocksize", 8)), residual);
        String half =
                graph.nodes("TopK", List.of(Attribute.whole("axis", 1)), 2, cells, graph.wholes(32))
                        .getFirst();
        String median =
                graph.node(
                        "ReduceMin",
                        List.of(Attribute.wholes("axes", 1), Attribute.whole("keepdims", 1)),
                        half);
        String level = graph.node("Mul", median, graph.real(1 / GAIN));
        String smooth = steps.smooth(steps.log2(level, FLOOR), 3);
        graph.output(steps.belowMedian(smooth), "map", 1);
        return graph.toByteArray();
    }
}
