package dev.assay.model.detection.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an ONNX file says of itself: operators, opsets, inputs and outputs, and whether it wants
 * other files. Read in bounds from bytes that nobody vouches for; nothing is run.
 *
 * @param opset of ONNX's own operators, 0 where none is named
 * @param domains other domains than ONNX's own, named by operators or imports
 * @param inputs without those that are weights
 * @param external whether any weight lies in another file
 */
public record OnnxFile(
        int opset,
        Set<String> domains,
        List<OnnxNode> nodes,
        List<OnnxTensor> inputs,
        List<OnnxTensor> outputs,
        boolean external,
        boolean subgraphs) {
    private static final Set<String> CONVOLUTIONS = Set.of("Conv", "FusedConv", "ConvTranspose");
    private static final int GRAPH = 7;
    private static final int GRAPH_OUTPUT = 12;

    public OnnxFile {
        domains = Set.copyOf(domains);
        nodes = List.copyOf(nodes);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Empty where the bytes are no ONNX file. */
    public static Optional<OnnxFile> parse(byte[] bytes) {
        return new OnnxReader().read(ByteBuffer.wrap(bytes));
    }

    /** Name of the last convolution's result: what a model looked at before it made up its mind. */
    public Optional<String> lastFeatures() {
        return nodes.reversed().stream()
                .filter(node -> CONVOLUTIONS.contains(node.operator()) && !node.outputs().isEmpty())
                .map(node -> node.outputs().getFirst())
                .findFirst();
    }

    /**
     * The same model with one result more as an output. Protocol buffers join what is said twice of
     * one message, so a few bytes at the end are enough.
     */
    public static byte[] exposing(byte[] model, String result) {
        byte[] name = result.getBytes(StandardCharsets.UTF_8);
        byte[] output = field(GRAPH_OUTPUT, field(1, name));
        ByteArrayOutputStream exposed = new ByteArrayOutputStream();
        exposed.writeBytes(model);
        exposed.writeBytes(field(GRAPH, output));
        return exposed.toByteArray();
    }

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((number << 3) | 2);
        int rest = content.length;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
