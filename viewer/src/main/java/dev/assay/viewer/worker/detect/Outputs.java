package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.util.Arrays;
import java.util.List;

/** From what a model gave to what crosses: the score, the small outputs, one channel as the map. */
final class Outputs {
    private final DetectOrder order;

    Outputs(DetectOrder order) {
        this.order = order;
    }

    /**
     * @param width coded width where the frame kept its own size, so that the map is cropped to it;
     *     0 where the frame was brought to the model's size
     */
    DetectReply.Frame reply(
            int index, long place, double quantiser, List<RawTensor> raw, int width, int height)
            throws DetectException {
        MapAt mapAt = order.map();
        RawTensor map =
                mapAt == null ? null : map(named(raw, mapAt.output()), mapAt, width, height);
        return new DetectReply.Frame(
                index, place, DetectFault.NONE, quantiser, score(raw), small(raw), map);
    }

    /** Those that cross besides the map. */
    static List<RawTensor> small(List<RawTensor> raw) throws DetectException {
        List<RawTensor> small =
                raw.stream()
                        .filter(r -> r.values().length <= DetectReply.MOST_VALUES)
                        .limit(32)
                        .toList();
        for (RawTensor output : small) {
            finite(output.values());
        }
        return small;
    }

    /** After the activation, before polarity; NaN where the map makes the score. */
    double score(List<RawTensor> raw) throws DetectException {
        ScoreAt at = order.score();
        return at == null ? Double.NaN : score(named(raw, at.output()), at);
    }

    static RawTensor named(List<RawTensor> raw, String name) throws DetectException {
        for (RawTensor tensor : raw) {
            if (tensor.name().equals(name)) {
                return tensor;
            }
        }
        throw new DetectException(DetectFault.OUTPUT_MISSING);
    }

    private static void finite(float... values) throws DetectException {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new DetectException(DetectFault.NOT_A_NUMBER);
            }
        }
    }

    static double score(RawTensor output, ScoreAt at) throws DetectException {
        List<Integer> shape = output.shape();
        if (shape.size() != at.element().size()) {
            throw new DetectException(DetectFault.ELEMENT_MISSING);
        }
        int place = 0;
        for (int i = 0; i < shape.size(); i++) {
            int index = at.element().get(i);
            if (index >= shape.get(i)) {
                throw new DetectException(DetectFault.ELEMENT_MISSING);
            }
            place = place * shape.get(i) + index;
        }
        double score =
                switch (at.activation()) {
                    case ScoreAt.SIGMOID -> 1 / (1 + Math.exp(-output.values()[place]));
                    case ScoreAt.SOFTMAX -> softmax(output, place);
                    default -> output.values()[place];
                };
        finite((float) score);
        return score;
    }

    private static double softmax(RawTensor output, int place) {
        int last = output.shape().isEmpty() ? 1 : output.shape().getLast();
        int first = place - place % last;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = first; i < first + last; i++) {
            most = Math.max(most, output.values()[i]);
        }
        double sum = 0;
        for (int i = first; i < first + last; i++) {
            sum += Math.exp(output.values()[i] - most);
        }
        return Math.exp(output.values()[place] - most) / sum;
    }

    private static RawTensor map(RawTensor output, MapAt at, int width, int height)
            throws DetectException {
        List<Integer> shape = output.shape();
        if (shape.size() < 2) {
            throw new DetectException(DetectFault.MAP_SHAPE);
        }
        int columns = shape.getLast();
        int rows = shape.get(shape.size() - 2);
        int channels = shape.size() > 2 ? shape.get(shape.size() - 3) : 1;
        if (at.channel() >= channels || columns < 1 || rows < 1) {
            throw new DetectException(DetectFault.MAP_SHAPE);
        }
        int wide = width == 0 ? columns : Math.min(columns, (width + at.step() - 1) / at.step());
        int high = height == 0 ? rows : Math.min(rows, (height + at.step() - 1) / at.step());
        int pool = DetectReply.pool(wide, high, at.pool());
        return pooled(output, at.channel() * rows * columns, columns, wide, high, pool);
    }

    private static RawTensor pooled(
            RawTensor output, int start, int columns, int wide, int high, int pool)
            throws DetectException {
        int across = (wide + pool - 1) / pool;
        int down = (high + pool - 1) / pool;
        float[] values = output.values();
        float[] cells = new float[across * down];
        double[] sums = new double[across];
        for (int row = 0; row < down; row++) {
            Arrays.fill(sums, 0);
            int last = Math.min(high, (row + 1) * pool);
            for (int y = row * pool; y < last; y++) {
                int at = start + y * columns;
                for (int column = 0; column < across; column++) {
                    int to = Math.min(wide, (column + 1) * pool);
                    double sum = 0;
                    for (int x = column * pool; x < to; x++) {
                        sum += values[at + x];
                    }
                    sums[column] += sum;
                }
            }
            for (int column = 0; column < across; column++) {
                int count =
                        (last - row * pool) * (Math.min(wide, (column + 1) * pool) - column * pool);
                cells[row * across + column] = (float) (sums[column] / count);
            }
        }
        finite(cells);
        return new RawTensor(output.name(), List.of(down, across), cells);
    }
}
