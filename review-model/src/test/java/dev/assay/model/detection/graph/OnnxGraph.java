package dev.assay.model.detection.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An ONNX graph being written: opset {@value #OPSET}, standard operators, names counted up, so that
 * the same calls give the same bytes.
 */
final class OnnxGraph {
    static final int OPSET = 13;
    private static final int IR_VERSION = 7;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final String name;
    private final ProtoMessage graph = new ProtoMessage();
    private int names;

    OnnxGraph(String name) {
        this.name = name;
        graph.text(2, name);
    }

    /** A picture of any size: batch 1, {@code channels}, H, W. */
    String input(String inputName, int channels) {
        graph.message(11, value(inputName, channels, "H", "W"));
        return inputName;
    }

    void output(String tensor, String outputName, int channels) {
        graph.message(
                1, new ProtoMessage().text(1, tensor).text(2, outputName).text(4, "Identity"));
        graph.message(12, value(outputName, channels, "rows", "columns"));
    }

    /** A second output of {@code count} numbers, shape [1, count]. */
    void numbers(String tensor, String outputName, int count) {
        String flat = node("Reshape", tensor, wholes(1, count));
        graph.message(1, new ProtoMessage().text(1, flat).text(2, outputName).text(4, "Identity"));
        ProtoMessage shape =
                new ProtoMessage()
                        .message(1, new ProtoMessage().number(1, 1))
                        .message(1, new ProtoMessage().number(1, count));
        ProtoMessage type = new ProtoMessage().number(1, FLOAT).message(2, shape);
        graph.message(
                12,
                new ProtoMessage()
                        .text(1, outputName)
                        .message(2, new ProtoMessage().message(1, type)));
    }

    String reals(List<Integer> shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return constant(shape, FLOAT, raw.array());
    }

    String real(double value) {
        return reals(List.of(), (float) value);
    }

    String wholes(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        return constant(List.of(values.length), INT64, raw.array());
    }

    /** One node with one output. */
    String node(String operator, List<Attribute> attributes, String... inputs) {
        return nodes(operator, attributes, 1, inputs).getFirst();
    }

    String node(String operator, String... inputs) {
        return node(operator, List.of(), inputs);
    }

    List<String> nodes(String operator, List<Attribute> attributes, int outputs, String... inputs) {
        ProtoMessage node = new ProtoMessage();
        for (String input : inputs) {
            node.text(1, input);
        }
        List<String> made =
                java.util.stream.IntStream.range(0, outputs).mapToObj(_ -> next()).toList();
        for (String output : made) {
            node.text(2, output);
        }
        node.text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        graph.message(1, node);
        return made;
    }

    byte[] toByteArray() {
        return new ProtoMessage()
                .number(1, IR_VERSION)
                .text(2, "assay")
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").number(2, OPSET))
                .toByteArray();
    }

    private String constant(List<Integer> shape, int type, byte[] raw) {
        ProtoMessage tensor = new ProtoMessage();
        for (int size : shape) {
            tensor.number(1, size);
        }
        String made = next();
        graph.message(5, tensor.number(2, type).text(8, made).bytes(9, raw));
        return made;
    }

    private static ProtoMessage value(String name, int channels, String rows, String columns) {
        ProtoMessage shape =
                new ProtoMessage()
                        .message(1, new ProtoMessage().number(1, 1))
                        .message(1, new ProtoMessage().number(1, channels))
                        .message(1, new ProtoMessage().text(2, rows))
                        .message(1, new ProtoMessage().text(2, columns));
        ProtoMessage tensor = new ProtoMessage().number(1, FLOAT).message(2, shape);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }

    private String next() {
        return name.charAt(0) + Integer.toString(names++);
    }
}
