package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import org.jspecify.annotations.Nullable;

/**
 * What a map says at one place.
 *
 * @param column cell, from 0
 * @param row cell, from 0
 * @param value in the map's unit; NaN is no data
 * @param over whether it is at or above the threshold
 */
public record MapValue(int column, int row, float value, boolean over) {
    /** The cell that covers coded pixel (x, y), or null outside the map. */
    static @Nullable MapValue at(Heatmap map, int x, int y) {
        int column = map.grid().column(x + 0.5);
        int row = map.grid().row(y + 0.5);
        if (column < 0 || row < 0 || column >= map.width() || row >= map.height()) {
            return null;
        }
        float value = map.value(column, row);
        return new MapValue(column, row, value, value >= map.scale().threshold());
    }

    public boolean known() {
        return !Float.isNaN(value);
    }
}
