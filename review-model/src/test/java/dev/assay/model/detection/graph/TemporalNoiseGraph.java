package dev.assay.model.detection.graph;

import java.util.List;

/**
 * Temporal noise over five frames (noise residuals compared between neighbours, after Hsu et al.,
 * IEEE MMSP 2008): how much the residual changes from frame to frame, in octaves under the
 * picture's median.
 *
 * <p>The evidence is, first, the share of cells whose noise changes at all; second, the median
 * change over the median residual; third, the share of cells in which no frame is exactly the one
 * before it. A sensor makes its noise anew for each frame, so the second is near 1 and the third 1;
 * an encoder that repeats blocks instead of coding them brings both down, and then the map would
 * show what the encoder skipped and not what was tampered with.
 */
final class TemporalNoiseGraph {
    static final int FRAMES = 5;

    /** Grey levels; one pixel of a cell that changes by one gives a sixteenth. */
    static final double NO_CHANGE = 1 / 32.0;

    private TemporalNoiseGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("temporal-noise");
        Steps steps = new Steps(graph);
        NoiseLevel noise = new NoiseLevel(graph, steps);
        String luma = graph.input("luma", FRAMES);
        String residuals = steps.filterEach(luma, NoiseLevel.IMMERKAER, FRAMES);
        String changes = noise.of(mean(graph, differences(graph, residuals)), changeGain());
        String levels = noise.of(mean(graph, residuals), NoiseLevel.GAIN);
        graph.output(noise.below(changes), "map", 1);
        String renewed =
                graph.node(
                        "Div",
                        steps.median(changes),
                        graph.node("Max", steps.median(levels), graph.real(NoiseLevel.ROUNDING)));
        String alive = graph.node("Reshape", noise.alive(changes), graph.wholes(1));
        graph.numbers(
                graph.node(
                        "Concat",
                        List.of(Attribute.whole("axis", 0)),
                        alive,
                        renewed,
                        codedAnew(graph, steps, luma)),
                "evidence",
                3);
        return graph.toByteArray();
    }

    /** Share of cells in which no frame is exactly the one before it. */
    private static String codedAnew(OnnxGraph graph, Steps steps, String luma) {
        String change =
                steps.cellMean(graph.node("Abs", differences(graph, luma)), NoiseLevel.CELL);
        String least =
                graph.node(
                        "ReduceMin",
                        List.of(Attribute.wholes("axes", 1), Attribute.whole("keepdims", 1)),
                        change);
        String anew =
                graph.node(
                        "Cast",
                        List.of(Attribute.whole("to", 1)),
                        graph.node("Greater", least, graph.real(NO_CHANGE)));
        String share = graph.node("ReduceMean", List.of(Attribute.whole("keepdims", 0)), anew);
        return graph.node("Reshape", share, graph.wholes(1));
    }

    /** Two independent residuals differ by the root of two more than each is. */
    static double changeGain() {
        return NoiseLevel.GAIN * Math.sqrt(2);
    }

    private static String mean(OnnxGraph graph, String planes) {
        return graph.node(
                "ReduceMean",
                List.of(Attribute.wholes("axes", 1), Attribute.whole("keepdims", 1)),
                graph.node("Abs", planes));
    }

    /** Each frame less the one before it. */
    private static String differences(OnnxGraph graph, String planes) {
        float[] kernels = new float[(FRAMES - 1) * FRAMES];
        for (int k = 0; k < FRAMES - 1; k++) {
            kernels[k * FRAMES + k] = -1;
            kernels[k * FRAMES + k + 1] = 1;
        }
        return graph.node(
                "Conv",
                List.of(Attribute.wholes("kernel_shape", 1, 1)),
                planes,
                graph.reals(List.of(FRAMES - 1, FRAMES, 1, 1), kernels));
    }
}
