package dev.assay.model.detection.onnx;

import java.util.List;

/**
 * An input or an output as the file declares it.
 *
 * @param type number of ONNX's TensorProto.DataType, 0 where it is no tensor
 * @param shape sizes, -1 where they are not fixed
 */
public record OnnxTensor(String name, int type, List<Integer> shape) {
    public static final int FLOAT = 1;
    public static final int UINT8 = 2;
    public static final int FLOAT16 = 10;

    public OnnxTensor {
        shape = List.copyOf(shape);
    }
}
