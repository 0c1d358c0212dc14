package dev.assay.model.detection;

/**
 * Where a map's cells lie on the coded picture, in coded pixels: cell (i, j) covers {@code x0 + i *
 * stepX} to {@code x0 + (i + 1) * stepX}, likewise down.
 */
public record MapGrid(double x0, double y0, double stepX, double stepY) {
    public MapGrid {
        if (!(stepX > 0) || !(stepY > 0) || !Double.isFinite(x0 + y0 + stepX + stepY)) {
            throw new IllegalArgumentException("a grid has finite ends and positive steps");
        }
    }

    /** The column that holds coded pixel {@code x}; may lie outside the map. */
    public int column(double x) {
        return (int) Math.floor((x - x0) / stepX);
    }

    /** The row that holds coded pixel {@code y}; may lie outside the map. */
    public int row(double y) {
        return (int) Math.floor((y - y0) / stepY);
    }
}
