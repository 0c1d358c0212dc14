package dev.assay.model.detection.graph;

import java.util.List;

/**
 * JPEG grid consistency (Li et al., Signal Processing 89, 2009; Nikoukhah et al., 2019): at which
 * of the eight phases the steps between pixels are larger, in the neighbourhood of each block and
 * in the whole picture, across and down. The map says how much more another phase stands out than
 * the picture's own, in eighths; the evidence is how much the picture's own phase stands out.
 */
final class JpegGridGraph {
    /** Third difference over a boundary between two pixels. */
    static final float[] STEP = {1, -3, 3, -1};

    /** Larger steps are edges of what is shown, not of blocks. */
    static final double MOST_STEP = 20;

    /** Grey levels added to the sum of the phases, so that flat areas say nothing. */
    static final double FLOOR = 0.5;

    /** Blocks across and down that are looked at together. */
    static final int WINDOW = 7;

    private JpegGridGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("jpeg-grid");
        Steps steps = new Steps(graph);
        String luma = graph.input("luma", 1);
        String across = phases(graph, steps, luma, true);
        String down = phases(graph, steps, luma, false);
        graph.output(graph.node("Add", foreign(graph, across), foreign(graph, down)), "map", 1);
        graph.numbers(
                graph.node("Min", prominence(graph, across), prominence(graph, down)),
                "evidence",
                1);
        return graph.toByteArray();
    }

    /** Share of each phase in the steps around a block: eight channels. */
    private static String phases(OnnxGraph graph, Steps steps, String luma, boolean across) {
        String padded =
                graph.node(
                        "Pad",
                        List.of(Attribute.text("mode", "reflect")),
                        luma,
                        across
                                ? graph.wholes(0, 0, 0, 1, 0, 0, 0, 2)
                                : graph.wholes(0, 0, 1, 0, 0, 0, 2, 0));
        String step =
                graph.node(
                        "Conv",
                        List.of(
                                across
                                        ? Attribute.wholes("kernel_shape", 1, 4)
                                        : Attribute.wholes("kernel_shape", 4, 1)),
                        padded,
                        graph.reals(across ? List.of(1, 1, 1, 4) : List.of(1, 1, 4, 1), STEP));
        String size = graph.node("Min", graph.node("Abs", step), graph.real(MOST_STEP));
        // 64 channels: 8 * row + column within the block; mean over the other direction
        String cells = graph.node("SpaceToDepth", List.of(Attribute.whole("blocksize", 8)), size);
        float[] mean = new float[8 * 64];
        for (int phase = 0; phase < 8; phase++) {
            for (int other = 0; other < 8; other++) {
                int channel = across ? 8 * other + phase : 8 * phase + other;
                mean[phase * 64 + channel] = 0.125f;
            }
        }
        String energies =
                graph.node(
                        "Conv",
                        List.of(Attribute.wholes("kernel_shape", 1, 1)),
                        cells,
                        graph.reals(List.of(8, 64, 1, 1), mean));
        String smooth = steps.smooth(energies, WINDOW);
        String sum =
                graph.node(
                        "ReduceSum",
                        List.of(Attribute.whole("keepdims", 1)),
                        smooth,
                        graph.wholes(1));
        return graph.node("Div", smooth, graph.node("Add", sum, graph.real(FLOOR)));
    }

    private static String usual(OnnxGraph graph, String phases) {
        return graph.node(
                "ReduceMean",
                List.of(Attribute.wholes("axes", 2, 3), Attribute.whole("keepdims", 1)),
                phases);
    }

    /** The greatest share less the share at the picture's own phase, in eighths. */
    private static String foreign(OnnxGraph graph, String phases) {
        List<Attribute> overPhases =
                List.of(Attribute.wholes("axes", 1), Attribute.whole("keepdims", 1));
        String usual = usual(graph, phases);
        String own =
                graph.node(
                        "Cast",
                        List.of(Attribute.whole("to", 1)),
                        graph.node("Equal", usual, graph.node("ReduceMax", overPhases, usual)));
        String here = graph.node("ReduceMax", overPhases, graph.node("Mul", phases, own));
        String above = graph.node("Sub", graph.node("ReduceMax", overPhases, phases), here);
        return graph.node("Mul", above, graph.real(8));
    }

    /** By how much the picture's own phase is above the middle of the others. */
    private static String prominence(OnnxGraph graph, String phases) {
        String flat = graph.node("Reshape", usual(graph, phases), graph.wholes(8));
        String ordered =
                graph.nodes("TopK", List.of(Attribute.whole("axis", 0)), 2, flat, graph.wholes(4))
                        .getFirst();
        String most = graph.node("ReduceMax", List.of(Attribute.whole("keepdims", 0)), ordered);
        String middle = graph.node("ReduceMin", List.of(Attribute.whole("keepdims", 0)), ordered);
        return graph.node(
                "Sub",
                graph.node("Div", most, graph.node("Add", middle, graph.real(1e-4))),
                graph.real(1));
    }
}
