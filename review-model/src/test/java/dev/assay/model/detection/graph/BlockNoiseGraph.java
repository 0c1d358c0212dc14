package dev.assay.model.detection.graph;

/**
 * Local noise level (Mahdian and Saic, Image and Vision Computing 27, 2009, with the operator of
 * Immerkaer, CVIU 64(2), 1996), in octaves under the picture's median. The evidence is the share of
 * cells that hold any noise.
 */
final class BlockNoiseGraph {
    private BlockNoiseGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("block-noise");
        Steps steps = new Steps(graph);
        NoiseLevel noise = new NoiseLevel(graph, steps);
        String residual = steps.filter(graph.input("luma", 1), NoiseLevel.IMMERKAER);
        String level = noise.of(residual, NoiseLevel.GAIN);
        graph.output(noise.below(level), "map", 1);
        graph.numbers(noise.alive(level), "evidence", 1);
        return graph.toByteArray();
    }
}
