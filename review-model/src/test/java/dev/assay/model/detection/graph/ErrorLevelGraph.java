package dev.assay.model.detection.graph;

import java.util.List;

/**
 * Error level (Krawetz, A Picture's Worth, 2007): what quantising once more at quality {@value
 * #QUALITY} changes, by block, in octaves above the picture's median. Mostly it shows where the
 * picture is busy.
 */
final class ErrorLevelGraph {
    static final int QUALITY = 90;

    /** Root mean square added before the logarithm, in grey levels. */
    static final double FLOOR = 0.1;

    private ErrorLevelGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("error-level");
        Steps steps = new Steps(graph);
        String luma = graph.node("Sub", graph.input("luma", 1), graph.real(128));
        String blocks =
                graph.node(
                        "Conv",
                        List.of(
                                Attribute.wholes("kernel_shape", 8, 8),
                                Attribute.wholes("strides", 8, 8)),
                        luma,
                        graph.reals(List.of(64, 1, 8, 8), BlockTransform.kernels()));
        String table = graph.reals(List.of(1, 64, 1, 1), BlockTransform.luminance(QUALITY));
        String levels = graph.node("Round", graph.node("Div", blocks, table));
        String lost = graph.node("Sub", blocks, graph.node("Mul", levels, table));
        String energy =
                graph.node(
                        "ReduceMean",
                        List.of(Attribute.wholes("axes", 1), Attribute.whole("keepdims", 1)),
                        steps.square(lost));
        String level = steps.log2(steps.smooth(graph.node("Sqrt", energy), 3), FLOOR);
        graph.output(graph.node("Sub", level, steps.median(level)), "map", 1);
        return graph.toByteArray();
    }
}
