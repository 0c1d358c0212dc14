package dev.assay.model.detection.graph;

/**
 * High-frequency ratio (band energies, after Popescu and Farid, IEEE TSP 53(2), 2005): energy of
 * the finest band over energy of the band below it, in octaves under the picture's median.
 * Upsampled and smoothed areas lack the finest band. The evidence is the share of cells that hold
 * any noise, since without it the finest band is empty everywhere.
 */
final class HighFrequencyGraph {
    /** Energy below which a band counts as empty, in squared grey levels. */
    static final double FLOOR = 1;

    static final double[] BINOMIAL_3 = {
        1 / 16.0, 2 / 16.0, 1 / 16.0,
        2 / 16.0, 4 / 16.0, 2 / 16.0,
        1 / 16.0, 2 / 16.0, 1 / 16.0
    };

    private HighFrequencyGraph() {}

    static byte[] make() {
        OnnxGraph graph = new OnnxGraph("high-frequency");
        Steps steps = new Steps(graph);
        NoiseLevel noise = new NoiseLevel(graph, steps);
        String luma = graph.input("luma", 1);
        String soft = steps.filter(luma, BINOMIAL_3);
        String softer = steps.filter(steps.filter(soft, BINOMIAL_3), BINOMIAL_3);
        String fine = energy(graph, steps, luma, soft);
        String middle = energy(graph, steps, soft, softer);
        String ratio = graph.node("Sub", fine, middle);
        graph.output(steps.belowMedian(steps.smooth(ratio, 5)), "map", 1);
        String level = noise.of(steps.filter(luma, NoiseLevel.IMMERKAER), NoiseLevel.GAIN);
        graph.numbers(noise.alive(level), "evidence", 1);
        return graph.toByteArray();
    }

    private static String energy(OnnxGraph graph, Steps steps, String upper, String lower) {
        String band = graph.node("Sub", upper, lower);
        return steps.log2(steps.cellMean(steps.square(band), NoiseLevel.CELL), FLOOR);
    }
}
