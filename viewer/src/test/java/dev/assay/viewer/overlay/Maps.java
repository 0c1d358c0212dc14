package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;

/** Small maps whose every cell is known. Cells are 4 coded pixels wide, threshold 0.5. */
final class Maps {
    private Maps() {}

    /** Rows of figures: digits are tenths, a dash is no data. */
    static Heatmap of(String... rows) {
        int width = rows[0].length();
        float[] values = new float[width * rows.length];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < width; x++) {
                char c = rows[y].charAt(x);
                values[y * width + x] = c == '-' ? Float.NaN : (c - '0') / 10f;
            }
        }
        return new Heatmap(
                width, rows.length, values, new MapGrid(0, 0, 4, 4), new MapScale(0, 1, 0.5, "p"));
    }
}
