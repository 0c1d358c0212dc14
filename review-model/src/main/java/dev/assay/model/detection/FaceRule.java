package dev.assay.model.detection;

import java.util.List;

/** How the outputs of a face finder are read. */
public sealed interface FaceRule {
    /** Faces below this are none, 0 to 1. */
    double least();

    /** Of two faces that share more than this part of their union, only the surer one counts. */
    double overlap();

    /** Most sizes a grid of anchors can have. */
    int MOST_STRIDES = 6;

    /**
     * One grid of places for each stride, without anchors (YuNet): sureness = sqrt(class * object),
     * centre = (place + box[0..1]) * stride, size = exp(box[2..3]) * stride, in input pixels.
     *
     * @param strides input pixels between two places
     * @param classes name of the class output without the stride at its end
     * @param objects name of the object output without the stride at its end
     * @param boxes name of the box output without the stride at its end
     */
    record FromStrides(
            List<Integer> strides,
            String classes,
            String objects,
            String boxes,
            double least,
            double overlap)
            implements FaceRule {
        public FromStrides {
            strides = List.copyOf(strides);
        }
    }

    /**
     * A list of boxes with corners from 0 to 1 and a list of sureness (UltraFace).
     *
     * @param scores output [1, n, channels]
     * @param channel which of the channels is sureness
     * @param boxes output [1, n, 4]: left, top, right, bottom
     */
    record FromBoxes(String scores, int channel, String boxes, double least, double overlap)
            implements FaceRule {}
}
