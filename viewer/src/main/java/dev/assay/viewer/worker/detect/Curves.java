package dev.assay.viewer.worker.detect;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How much a map knows of a score: the cells are shown over a blur, the highest first (insertion),
 * and hidden, the highest first (deletion), and the areas under the two curves are subtracted
 * (Petsiuk et al., BMVC 2018). Deletion alone misleads: random pixels delete best.
 */
final class Curves {
    private static final int STEPS = 12;
    private static final int CELLS = 16;

    private final Probe probe;

    Curves(Probe probe) {
        this.probe = probe;
    }

    /** From -1 to 1; higher is better. */
    double insertionLessDeletion(CellMap map) throws DetectException, IOException {
        Integer[] order = IntStream.range(0, CELLS * CELLS).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingDouble(
                        cell -> -map.at(cell % CELLS, cell / CELLS, CELLS, CELLS)));
        return area(order, 1) - area(order, 0);
    }

    private double area(Integer[] order, float shown) throws DetectException, IOException {
        float[] keep = new float[CELLS * CELLS];
        Arrays.fill(keep, 1 - shown);
        double area = 0;
        for (int step = 0; step <= STEPS; step++) {
            int until = order.length * step / STEPS;
            for (int i = order.length * Math.max(0, step - 1) / STEPS; i < until; i++) {
                keep[order[i]] = shown;
            }
            double logit = probe.keeping(new CellMap(CELLS, CELLS, keep));
            double weight = step == 0 || step == STEPS ? 0.5 : 1;
            area += weight / STEPS / (1 + Math.exp(-logit));
        }
        return area;
    }
}
