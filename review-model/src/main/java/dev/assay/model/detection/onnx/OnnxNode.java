package dev.assay.model.detection.onnx;

import java.util.List;

/**
 * One operator of a graph.
 *
 * @param domain empty for ONNX's own
 */
public record OnnxNode(String operator, String domain, List<String> inputs, List<String> outputs) {
    public OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
