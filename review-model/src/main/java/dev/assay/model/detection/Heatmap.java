package dev.assay.model.detection;

/**
 * One frame's map: higher is more suspicious, NaN is <em>no data</em> (hatched, never the lowest
 * colour). Immutable by convention: whoever gives the array away no longer writes to it.
 */
public final class Heatmap {
    /** A map never has more cells than a 4K frame has pixels. */
    public static final int MOST_CELLS = 4096 * 2304;

    private final int width;
    private final int height;
    private final float[] values;
    private final MapGrid grid;
    private final MapScale scale;

    /**
     * @param values row-major, {@code width * height} of them; ownership passes to the map
     */
    public Heatmap(int width, int height, float[] values, MapGrid grid, MapScale scale) {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException("a map has width times height values");
        }
        if (values.length > MOST_CELLS) {
            throw new IllegalArgumentException("too many cells");
        }
        this.width = width;
        this.height = height;
        this.values = values;
        this.grid = grid;
        this.scale = scale;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public MapGrid grid() {
        return grid;
    }

    public MapScale scale() {
        return scale;
    }

    /** The cells, row-major, not to be written to; NaN is no data. */
    public float[] values() {
        return values;
    }

    /** The value of a cell, NaN for no data and outside the map. */
    public float value(int column, int row) {
        if (column < 0 || row < 0 || column >= width || row >= height) {
            return Float.NaN;
        }
        return values[row * width + column];
    }

    /** The value under a point of the coded picture, NaN for no data and outside the map. */
    public float valueAt(double codedX, double codedY) {
        return value(grid.column(codedX), grid.row(codedY));
    }

    /** The map in three numbers. */
    public MapStats stats() {
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        int over = 0;
        int counted = 0;
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            counted++;
            sum += value;
            max = Math.max(max, value);
            if (value >= scale.threshold()) {
                over++;
            }
        }
        if (counted == 0) {
            return new MapStats(Double.NaN, Double.NaN, 0);
        }
        return new MapStats(sum / counted, max, over / (double) counted);
    }
}
