package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import java.util.ArrayList;
import java.util.List;

/** A run of cells in one row, in cells; {@code toColumn} excluded. */
record CellRow(int row, int fromColumn, int toColumn) {
    /** The runs of cells that hold no data. */
    static List<CellRow> withoutData(Heatmap map) {
        List<CellRow> runs = new ArrayList<>();
        for (int row = 0; row < map.height(); row++) {
            int from = -1;
            for (int column = 0; column <= map.width(); column++) {
                boolean empty = column < map.width() && Float.isNaN(map.value(column, row));
                if (empty && from < 0) {
                    from = column;
                } else if (!empty && from >= 0) {
                    runs.add(new CellRow(row, from, column));
                    from = -1;
                }
            }
        }
        return List.copyOf(runs);
    }
}
