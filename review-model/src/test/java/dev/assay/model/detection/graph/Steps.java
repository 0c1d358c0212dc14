package dev.assay.model.detection.graph;

import java.util.List;

/** The building blocks that the indicators share, each a few standard operators. */
final class Steps {
    private final OnnxGraph graph;

    Steps(OnnxGraph graph) {
        this.graph = graph;
    }

    /** Mirrors {@code by} pixels at every edge, the edge pixel not repeated. */
    String mirror(String picture, int by) {
        return graph.node(
                "Pad",
                List.of(Attribute.text("mode", "reflect")),
                picture,
                graph.wholes(0, 0, by, by, 0, 0, by, by));
    }

    /** One-channel convolution with an odd square kernel, mirrored edges, the size kept. */
    String filter(String picture, double[] kernel) {
        int side = (int) Math.round(Math.sqrt(kernel.length));
        float[] values = new float[kernel.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) kernel[i];
        }
        return graph.node(
                "Conv",
                List.of(Attribute.wholes("kernel_shape", side, side)),
                mirror(picture, side / 2),
                graph.reals(List.of(1, 1, side, side), values));
    }

    /** The same convolution for each of {@code planes} channels. */
    String filterEach(String pictures, double[] kernel, int planes) {
        int side = (int) Math.round(Math.sqrt(kernel.length));
        float[] values = new float[kernel.length * planes];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) kernel[i % kernel.length];
        }
        return graph.node(
                "Conv",
                List.of(
                        Attribute.wholes("kernel_shape", side, side),
                        Attribute.whole("group", planes)),
                mirror(pictures, side / 2),
                graph.reals(List.of(planes, 1, side, side), values));
    }

    /** Mean over cells of {@code side} pixels across and down. */
    String cellMean(String picture, int side) {
        return graph.node(
                "AveragePool",
                List.of(
                        Attribute.wholes("kernel_shape", side, side),
                        Attribute.wholes("strides", side, side)),
                picture);
    }

    /** Mean over an odd square of cells around each cell. */
    String smooth(String map, int side) {
        int pad = side / 2;
        return graph.node(
                "AveragePool",
                List.of(
                        Attribute.whole("count_include_pad", 0),
                        Attribute.wholes("kernel_shape", side, side),
                        Attribute.wholes("pads", pad, pad, pad, pad)),
                map);
    }

    String square(String tensor) {
        return graph.node("Mul", tensor, tensor);
    }

    /** Binary logarithm of {@code tensor + floor}. */
    String log2(String tensor, double floor) {
        String natural = graph.node("Log", graph.node("Add", tensor, graph.real(floor)));
        return graph.node("Mul", natural, graph.real(1 / Math.log(2)));
    }

    /**
     * The median of every second cell across and down of a one-channel map (the lower one of two),
     * shape [1]; a quarter of the cells gives the same within a hundredth and takes a quarter of
     * the time.
     */
    String median(String map) {
        String fewer =
                graph.node(
                        "MaxPool",
                        List.of(
                                Attribute.wholes("kernel_shape", 1, 1),
                                Attribute.wholes("strides", 2, 2)),
                        map);
        String flat = graph.node("Reshape", fewer, graph.wholes(-1));
        String count = graph.node("Shape", flat);
        String half = graph.node("Div", graph.node("Add", count, graph.wholes(2)), graph.wholes(2));
        String greater =
                graph.nodes("TopK", List.of(Attribute.whole("axis", 0)), 2, flat, half).getFirst();
        return graph.node(
                "ReduceMin",
                List.of(Attribute.wholes("axes", 0), Attribute.whole("keepdims", 1)),
                greater);
    }

    /** How far below its own median a map lies: positive where the value is low. */
    String belowMedian(String map) {
        return graph.node("Sub", median(map), map);
    }
}
