package dev.assay.viewer.worker.detect;

import static dev.assay.viewer.worker.detect.PatchModel.model;
import static dev.assay.viewer.worker.detect.PatchModel.node;
import static dev.assay.viewer.worker.detect.PatchModel.reals;
import static dev.assay.viewer.worker.detect.PatchModel.value;

import dev.assay.viewer.worker.detect.PatchModel.Message;

/** Models of a node or two, whose answers anybody can work out. */
final class SmallModels {
    private SmallModels() {}

    /** Output {@code map}: of each pixel its channels, weighted; looks at nothing beside it. */
    static byte[] pixelwise(float[] weights, int width, int height) {
        return model(
                new Message()
                        .message(1, node("Conv", "map", "input", "w"))
                        .text(2, "pixelwise")
                        .message(5, reals("w", weights, 1, 3, 1, 1))
                        .message(11, value("input", 1, 3, height, width))
                        .message(12, value("map", 1, 1, height, width)));
    }

    /** Output {@code mean} [1, 3]: the mean of each channel. */
    static byte[] meanColour(int side) {
        return model(
                new Message()
                        .message(1, node("GlobalAveragePool", "g", "input"))
                        .message(1, node("Flatten", "mean", "g"))
                        .text(2, "mean")
                        .message(11, value("input", 1, 3, side, side))
                        .message(12, value("mean", 1, 3)));
    }

    /**
     * Sees the same faces in every picture of 32 by 32.
     *
     * @param boxes left, top, right, bottom of each, from 0 to 1
     * @param sureness of each
     */
    static byte[] faces(float[] boxes, float... sureness) {
        int count = sureness.length;
        return model(
                new Message()
                        .message(1, node("Identity", "boxes", "b"))
                        .message(1, node("Identity", "scores", "s"))
                        .text(2, "faces")
                        .message(5, reals("b", boxes, 1, count, 4))
                        .message(5, reals("s", sureness, 1, count, 1))
                        .message(11, value("input", 1, 3, 32, 32))
                        .message(12, value("boxes", 1, count, 4))
                        .message(12, value("scores", 1, count, 1)));
    }

    /** Output {@code first} [1, 1]: the first sample of a window of {@code samples}. */
    static byte[] firstSample(int samples) {
        float[] pick = new float[samples];
        pick[0] = 1;
        return model(
                new Message()
                        .message(1, node("MatMul", "first", "input", "w"))
                        .text(2, "first")
                        .message(5, reals("w", pick, samples, 1))
                        .message(11, value("input", 1, samples))
                        .message(12, value("first", 1, 1)));
    }
}
