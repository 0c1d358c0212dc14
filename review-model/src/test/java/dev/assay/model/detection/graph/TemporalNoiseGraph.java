package dev.assay.model.detection.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Temporal noise over five frames (after Hsu et al., MMSP 2008, and Kobayashi et al., IEEE TIFS
 * 5(4), 2010): mean absolute difference of the high-pass residual from frame to frame, in octaves
 * under the picture's median. Regenerated areas do not carry the sensor's fresh noise.
 */
final class TemporalNoiseGraph {
    static final int FRAMES = 5;
    static final double FLOOR = 0.1;

    private TemporalNoiseGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("temporal-noise");
        Steps steps = new Steps(graph);
        String window = graph.input("window", FRAMES);
        List<String> residuals = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            String luma =
                    graph.node(
                            "Slice",
                            window,
                            graph.wholes(frame),
                            graph.wholes(frame + 1),
                            graph.wholes(1));
            residuals.add(steps.filter(luma, BlockNoiseGraph.IMMERKAER));
        }
        String sum = null;
        for (int frame = 1; frame < FRAMES; frame++) {
            String change =
                    graph.node(
                            "Abs",
                            graph.node("Sub", residuals.get(frame), residuals.get(frame - 1)));
            sum = sum == null ? change : graph.node("Add", sum, change);
        }
        String mean =
                graph.node(
                        "Mul",
                        java.util.Objects.requireNonNull(sum),
                        graph.real(1.0 / (6 * (FRAMES - 1))));
        String level = steps.log2(steps.blockMean(mean, 16), FLOOR);
        graph.output(steps.belowMedian(steps.smooth(level, 3)), "map", 1);
        return graph.toByteArray();
    }
}
