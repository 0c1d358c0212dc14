package dev.assay.model.detection.graph;

import java.util.List;

/**
 * Colour filter consistency (Ferrara et al., IEEE TIFS 7(5), 2012): the error of predicting green
 * from its four neighbours is larger where a sensor measured green than where it was interpolated,
 * and these lie on the two fields of a chequerboard. The map says which share of that difference,
 * in octaves the median of the picture, is missing; the evidence is that median.
 */
final class CfaGraph {
    /** Energy below which a field counts as empty, in squared grey levels. */
    static final double FLOOR = 0.05;

    /** Both fields together below this: rounding, which says nothing of a sensor. */
    static final double SILENT = 1;

    /** Octaves; a smaller difference is nobody's trace. */
    static final double LEAST = 0.1;

    static final double[] PREDICTION = {0, -0.25, 0, -0.25, 1, -0.25, 0, -0.25, 0};

    private CfaGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("cfa");
        Steps steps = new Steps(graph);
        String rgb = graph.input("rgb", 3);
        String green = graph.node("Slice", rgb, graph.wholes(1), graph.wholes(2), graph.wholes(1));
        String error = steps.square(steps.filter(green, PREDICTION));
        String fields =
                graph.node(
                        "Conv",
                        List.of(
                                Attribute.wholes("kernel_shape", 8, 8),
                                Attribute.wholes("strides", 8, 8)),
                        error,
                        graph.reals(List.of(2, 1, 8, 8), chequerboard()));
        String energies = steps.smooth(fields, 3);
        String first = field(graph, energies, 0);
        String second = field(graph, energies, 1);
        String ratio = graph.node("Sub", steps.log2(first, FLOOR), steps.log2(second, FLOOR));
        String usual = steps.median(ratio);
        String size = graph.node("Max", graph.node("Abs", usual), graph.real(LEAST));
        String here = graph.node("Mul", graph.node("Sign", usual), ratio);
        String missing = graph.node("Sub", graph.real(1), graph.node("Div", here, size));
        String sum = graph.node("Add", first, second);
        String weight = graph.node("Div", sum, graph.node("Add", sum, graph.real(SILENT)));
        graph.output(graph.node("Mul", missing, weight), "map", 1);
        graph.numbers(graph.node("Abs", usual), "evidence", 1);
        return graph.toByteArray();
    }

    private static String field(OnnxGraph graph, String energies, int which) {
        return graph.node(
                "Slice", energies, graph.wholes(which), graph.wholes(which + 1), graph.wholes(1));
    }

    /** Means over the even and the odd field of a block of 8 x 8. */
    private static float[] chequerboard() {
        float[] kernels = new float[2 * 64];
        for (int i = 0; i < 64; i++) {
            int field = (i / 8 + i % 8) % 2;
            kernels[field * 64 + i] = 1 / 32f;
        }
        return kernels;
    }
}
