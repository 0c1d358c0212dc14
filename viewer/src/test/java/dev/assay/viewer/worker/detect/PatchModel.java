package dev.assay.viewer.worker.detect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A model whose reason is known: it fires for the window with the most of one colour and looks at
 * nothing else. RGB/255, NCHW, 256 x 256, output {@code p} [1, 1]; its only feature map is {@code
 * c}.
 */
final class PatchModel {
    static final int SIDE = 256;

    private PatchModel() {}

    /**
     * @param colour weight of each channel, positive for what is looked for
     * @param window pixels across and down
     */
    static byte[] lookingFor(float[] colour, int window) {
        Message graph = new Message();
        graph.message(1, node("Conv", "c", "input", "w"));
        graph.message(1, node("Relu", "r", "c"));
        Message pool = node("AveragePool", "a", "r");
        pool.message(5, wholes("kernel_shape", window)).message(5, wholes("strides", 4));
        graph.message(1, pool);
        graph.message(1, node("GlobalMaxPool", "g", "a"));
        graph.message(1, node("Mul", "m", "g", "k"));
        graph.message(1, node("Add", "l", "m", "b"));
        graph.message(1, node("Flatten", "f", "l"));
        graph.message(1, node("Sigmoid", "p", "f"));
        graph.text(2, "patch");
        graph.message(5, reals("w", colour, 1, 3, 1, 1));
        graph.message(5, reals("k", new float[] {12}));
        graph.message(5, reals("b", new float[] {-4}));
        graph.message(11, value("input", 1, 3, SIDE, SIDE));
        graph.message(12, value("p", 1, 1));
        return model(graph);
    }

    /** The file of a model of opset 13. */
    static byte[] model(Message graph) {
        return new Message()
                .number(1, 7)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .bytes();
    }

    static Message node(String operator, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, operator);
    }

    private static Message wholes(String name, int value) {
        return new Message().text(1, name).number(8, value).number(8, value).number(20, 7);
    }

    static Message reals(String name, float[] values, int... shape) {
        Message tensor = new Message();
        for (int size : shape) {
            tensor.number(1, size);
        }
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return tensor.number(2, 1).text(8, name).raw(9, raw.array());
    }

    static Message value(String name, int... sizes) {
        Message shape = new Message();
        for (int size : sizes) {
            shape.message(1, new Message().number(1, size));
        }
        Message tensor = new Message().number(1, 1).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A protocol-buffer message being written. */
    static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return raw(field, value.bytes());
        }

        Message raw(int field, byte[] value) {
            varint((field << 3) | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(int value) {
            int rest = value;
            while (rest > 0x7f) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
