package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import java.util.ArrayList;
import java.util.List;

/**
 * The line between what is over a map's threshold and what is not, along cell edges: no smoothing
 * that would suggest more resolution than the map has. Pure.
 */
final class ThresholdContour {
    /** A straight run of cell edges, in cells: corner (0, 0) is the map's outer corner. */
    record Run(int fromColumn, int fromRow, int toColumn, int toRow) {}

    private final Heatmap map;
    private final List<Run> runs = new ArrayList<>();

    private ThresholdContour(Heatmap map) {
        this.map = map;
    }

    /** The runs, horizontal ones first, each as long as it goes. */
    static List<Run> of(Heatmap map) {
        ThresholdContour contour = new ThresholdContour(map);
        contour.horizontal();
        contour.vertical();
        return List.copyOf(contour.runs);
    }

    private void horizontal() {
        for (int row = 0; row <= map.height(); row++) {
            int from = -1;
            for (int column = 0; column <= map.width(); column++) {
                boolean edge = over(column, row - 1) != over(column, row);
                if (edge && from < 0) {
                    from = column;
                } else if (!edge && from >= 0) {
                    runs.add(new Run(from, row, column, row));
                    from = -1;
                }
            }
        }
    }

    private void vertical() {
        for (int column = 0; column <= map.width(); column++) {
            int from = -1;
            for (int row = 0; row <= map.height(); row++) {
                boolean edge = over(column - 1, row) != over(column, row);
                if (edge && from < 0) {
                    from = row;
                } else if (!edge && from >= 0) {
                    runs.add(new Run(column, from, column, row));
                    from = -1;
                }
            }
        }
    }

    private boolean over(int column, int row) {
        return map.value(column, row) >= map.scale().threshold();
    }
}
