package dev.assay.viewer.worker.detect;

/**
 * Values over a grid of cells that lie over a picture, whatever its size. Not to be written to once
 * it is handed on.
 *
 * <p>A class and not a record because it holds an array.
 */
final class CellMap {
    private final int columns;
    private final int rows;
    private final float[] values;

    CellMap(int columns, int rows, float... values) {
        this.columns = columns;
        this.rows = rows;
        this.values = values;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    float[] values() {
        return values;
    }

    /** The value of the cell under a pixel of a picture of {@code width} by {@code height}. */
    float at(int x, int y, int width, int height) {
        return values[y * rows / height * columns + x * columns / width];
    }

    /** Pearson's correlation of two maps of one size. */
    double correlation(CellMap other) {
        int count = values.length;
        double a = 0;
        double b = 0;
        for (int i = 0; i < count; i++) {
            a += values[i] / count;
            b += other.values[i] / count;
        }
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < count; i++) {
            both += (values[i] - a) * (other.values[i] - b);
            first += (values[i] - a) * (values[i] - a);
            second += (other.values[i] - b) * (other.values[i] - b);
        }
        return first * second == 0 ? 0 : both / Math.sqrt(first * second);
    }
}
