package dev.assay.app.ui.detect;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds the parts of a map that stand out, so that they can be listed and stepped through. */
public final class Regions {
    /** The strongest so many are listed. */
    static final int MOST = 12;

    private Regions() {}

    /** Parts at or above the map's threshold, the one with the highest value first. */
    public static List<Region> of(Heatmap map) {
        boolean[] seen = new boolean[map.width() * map.height()];
        List<Region> found = new ArrayList<>();
        for (int cell = 0; cell < seen.length; cell++) {
            if (!seen[cell] && over(map, cell)) {
                found.add(grow(map, seen, cell));
            }
        }
        found.sort(Comparator.comparingDouble(Region::max).reversed());
        List<Region> numbered = new ArrayList<>();
        for (Region r : found.subList(0, Math.min(MOST, found.size()))) {
            numbered.add(
                    new Region(
                            numbered.size() + 1,
                            r.where(),
                            r.cells(),
                            r.max(),
                            r.mean(),
                            r.x(),
                            r.y()));
        }
        return numbered;
    }

    private static boolean over(Heatmap map, int cell) {
        return map.values()[cell] >= map.scale().threshold();
    }

    private static Region grow(Heatmap map, boolean[] seen, int start) {
        Deque<Integer> edge = new ArrayDeque<>();
        edge.add(start);
        seen[start] = true;
        int cells = 0;
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        int strongest = start;
        double columns = 0;
        double rows = 0;
        while (!edge.isEmpty()) {
            int cell = edge.remove();
            float value = map.values()[cell];
            cells++;
            sum += value;
            columns += column(map, cell) + 0.5;
            rows += row(map, cell) + 0.5;
            if (value > max) {
                max = value;
                strongest = cell;
            }
            visit(map, seen, edge, cell, -1, 0);
            visit(map, seen, edge, cell, 1, 0);
            visit(map, seen, edge, cell, 0, -1);
            visit(map, seen, edge, cell, 0, 1);
        }
        MapGrid grid = map.grid();
        return new Region(
                0,
                where(columns / cells / map.width(), rows / cells / map.height()),
                cells,
                max,
                sum / cells,
                grid.x0() + (column(map, strongest) + 0.5) * grid.stepX(),
                grid.y0() + (row(map, strongest) + 0.5) * grid.stepY());
    }

    private static int column(Heatmap map, int cell) {
        return cell % map.width();
    }

    private static int row(Heatmap map, int cell) {
        return cell / map.width();
    }

    private static void visit(
            Heatmap map, boolean[] seen, Deque<Integer> edge, int cell, int dx, int dy) {
        int column = column(map, cell) + dx;
        int row = row(map, cell) + dy;
        if (column < 0 || row < 0 || column >= map.width() || row >= map.height()) {
            return;
        }
        int next = row * map.width() + column;
        if (!seen[next] && over(map, next)) {
            seen[next] = true;
            edge.add(next);
        }
    }

    private static String where(double across, double down) {
        String vertical = down < 1 / 3.0 ? "upper" : down > 2 / 3.0 ? "lower" : "";
        String horizontal = across < 1 / 3.0 ? "left" : across > 2 / 3.0 ? "right" : "";
        if (vertical.isEmpty() && horizontal.isEmpty()) {
            return "middle";
        }
        if (vertical.isEmpty()) {
            return "middle " + horizontal;
        }
        return horizontal.isEmpty() ? vertical + " middle" : vertical + " " + horizontal;
    }
}
