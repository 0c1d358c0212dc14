package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.util.List;

/**
 * A map of a whole frame put together of the maps of its parts: each value counts in the cell that
 * its centre lies in, a cell between values takes the nearest, parts that overlap are averaged, and
 * where no part was there is no value (NaN).
 */
final class PartMap {
    private final MapAt at;
    private final int cell;
    private final int columns;
    private final int rows;
    private final double[] sums;
    private final int[] counts;

    /**
     * @param width coded width of the frame
     * @param height coded height of the frame
     */
    PartMap(MapAt at, int width, int height) {
        this.at = at;
        int wide = (width + at.step() - 1) / at.step();
        int high = (height + at.step() - 1) / at.step();
        int pool = DetectReply.pool(wide, high, at.pool());
        this.cell = at.step() * pool;
        this.columns = (wide + pool - 1) / pool;
        this.rows = (high + pool - 1) / pool;
        this.sums = new double[columns * rows];
        this.counts = new int[columns * rows];
    }

    void add(Cut cut, RawTensor output) throws DetectException {
        List<Integer> shape = output.shape();
        int wide = shape.isEmpty() ? 0 : shape.getLast();
        int high = shape.size() < 2 ? 0 : shape.get(shape.size() - 2);
        int channels = shape.size() > 2 ? shape.get(shape.size() - 3) : 1;
        if (wide < 1 || high < 1 || at.channel() >= channels) {
            throw new DetectException(DetectFault.MAP_SHAPE);
        }
        int start = at.channel() * wide * high;
        boolean[] met = new boolean[counts.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int column = (int) ((cut.left() + (x + 0.5) * cut.width() / wide) / cell);
                int row = (int) ((cut.top() + (y + 0.5) * cut.height() / high) / cell);
                if (column < columns && row < rows) {
                    met[row * columns + column] = true;
                    take(row * columns + column, output.values()[start + y * wide + x]);
                }
            }
        }
        for (int i = 0; i < met.length; i++) {
            int row = i / columns;
            double x = (i % columns + 0.5) * cell;
            double y = (row + 0.5) * cell;
            if (!met[i] && cut.holds(x, y)) {
                int column = (int) ((x - cut.left()) * wide / cut.width());
                int line = (int) ((y - cut.top()) * high / cut.height());
                take(i, output.values()[start + line * wide + column]);
            }
        }
    }

    private void take(int place, float value) throws DetectException {
        if (!Float.isFinite(value)) {
            throw new DetectException(DetectFault.NOT_A_NUMBER);
        }
        sums[place] += value;
        counts[place]++;
    }

    RawTensor tensor() {
        float[] values = new float[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[i] == 0 ? Float.NaN : (float) (sums[i] / counts[i]);
        }
        return new RawTensor(at.output(), List.of(rows, columns), values);
    }
}
