package dev.assay.model.detection.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * JPEG ghosts (Farid, IEEE TIFS 4(1), 2009) in the DCT domain: for each quality the energy that
 * requantising a block would take away, normalised over the qualities, and how far each block's
 * curve lies from the picture's mean curve.
 */
final class JpegGhostGraph {
    static final int FIRST_QUALITY = 40;
    static final int LAST_QUALITY = 96;
    static final int STEP = 4;

    private JpegGhostGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("jpeg-ghost");
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
        List<String> energies = new ArrayList<>();
        for (int quality = FIRST_QUALITY; quality <= LAST_QUALITY; quality += STEP) {
            String table = graph.reals(List.of(1, 64, 1, 1), BlockTransform.luminance(quality));
            String levels = graph.node("Round", graph.node("Div", blocks, table));
            String lost = graph.node("Sub", blocks, graph.node("Mul", levels, table));
            energies.add(
                    graph.node(
                            "ReduceSum",
                            List.of(Attribute.whole("keepdims", 1)),
                            steps.square(lost),
                            graph.wholes(1)));
        }
        String curves =
                graph.node(
                        "Concat",
                        List.of(Attribute.whole("axis", 1)),
                        energies.toArray(String[]::new));
        curves = steps.smooth(curves, 3);
        List<Attribute> overQualities =
                List.of(Attribute.wholes("axes", 1), Attribute.whole("keepdims", 1));
        String least = graph.node("ReduceMin", overQualities, curves);
        String span = graph.node("Sub", graph.node("ReduceMax", overQualities, curves), least);
        String shape =
                graph.node(
                        "Div",
                        graph.node("Sub", curves, least),
                        graph.node("Add", span, graph.real(1)));
        String usual =
                graph.node(
                        "ReduceMean",
                        List.of(Attribute.wholes("axes", 2, 3), Attribute.whole("keepdims", 1)),
                        shape);
        String apart = graph.node("Abs", graph.node("Sub", shape, usual));
        graph.output(graph.node("ReduceMean", overQualities, apart), "map", 1);
        return graph.toByteArray();
    }
}
