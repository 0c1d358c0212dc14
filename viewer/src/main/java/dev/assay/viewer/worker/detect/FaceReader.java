package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.FacesAt;
import dev.assay.viewer.wire.detect.RawTensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From the outputs of a face finder to faces in input pixels, the surest first. */
final class FaceReader {
    /** More faces in a frame are not looked at. */
    static final int MOST = 8;

    /** More places above the bound are a model that sees faces everywhere. */
    private static final int MOST_PLACES = 4096;

    private final FacesAt at;

    FaceReader(FacesAt at) {
        this.at = at;
    }

    List<Face> faces(List<RawTensor> outputs, int width, int height) throws DetectException {
        List<Face> found = new ArrayList<>();
        if (at.strides().isEmpty()) {
            list(outputs, width, height, found);
        }
        for (int stride : at.strides()) {
            grid(outputs, stride, width, found);
        }
        if (found.size() > MOST_PLACES) {
            throw new DetectException(DetectFault.TOO_LARGE);
        }
        found.sort(Comparator.comparingDouble(Face::sureness).reversed());
        List<Face> kept = new ArrayList<>();
        for (Face face : found) {
            boolean known = kept.stream().anyMatch(other -> other.shared(face) > at.overlap());
            if (!known && kept.size() < MOST) {
                kept.add(face);
            }
        }
        return kept;
    }

    private void list(List<RawTensor> outputs, int width, int height, List<Face> found)
            throws DetectException {
        float[] scores = Outputs.named(outputs, at.first()).values();
        float[] boxes = Outputs.named(outputs, at.boxes()).values();
        int count = boxes.length / 4;
        if (count == 0 || scores.length % count != 0 || at.channel() >= scores.length / count) {
            throw new DetectException(DetectFault.ELEMENT_MISSING);
        }
        int channels = scores.length / count;
        for (int i = 0; i < count; i++) {
            double left = boxes[4 * i] * width;
            double top = boxes[4 * i + 1] * height;
            double wide = boxes[4 * i + 2] * width - left;
            double high = boxes[4 * i + 3] * height - top;
            add(left, top, wide, high, scores[i * channels + at.channel()], found);
        }
    }

    private void grid(List<RawTensor> outputs, int stride, int width, List<Face> found)
            throws DetectException {
        float[] classes = Outputs.named(outputs, at.first() + stride).values();
        float[] objects = Outputs.named(outputs, at.second() + stride).values();
        float[] boxes = Outputs.named(outputs, at.boxes() + stride).values();
        int columns = width / stride;
        if (columns == 0
                || classes.length != objects.length
                || boxes.length != 4 * classes.length
                || classes.length % columns != 0) {
            throw new DetectException(DetectFault.ELEMENT_MISSING);
        }
        for (int i = 0; i < classes.length; i++) {
            double sure =
                    Math.sqrt(Math.clamp(classes[i], 0f, 1f) * Math.clamp(objects[i], 0f, 1f));
            double wide = Math.exp(boxes[4 * i + 2]) * stride;
            double high = Math.exp(boxes[4 * i + 3]) * stride;
            double x = (i % columns + boxes[4 * i]) * stride;
            int row = i / columns;
            double y = (row + boxes[4 * i + 1]) * stride;
            add(x - wide / 2, y - high / 2, wide, high, sure, found);
        }
    }

    private void add(
            double left, double top, double wide, double high, double sure, List<Face> found)
            throws DetectException {
        if (!Double.isFinite(sure)) {
            throw new DetectException(DetectFault.NOT_A_NUMBER);
        }
        if (sure < at.least()) {
            return;
        }
        if (!Double.isFinite(left + top + wide + high)) {
            throw new DetectException(DetectFault.NOT_A_NUMBER);
        }
        if (wide >= 1 && high >= 1) {
            found.add(new Face(left, top, wide, high, sure));
        }
    }
}
