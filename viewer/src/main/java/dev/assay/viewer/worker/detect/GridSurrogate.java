package dev.assay.viewer.worker.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Hides squares of an eighth, a quarter and three eighths of a side by lot, beginning anywhere, and
 * fits a straight line through the answers by ridge regression (the family of LIME, Ribeiro et al.,
 * KDD 2016). Cells are a sixteenth of a side; neighbours are held together, as more cells than
 * answers could say otherwise. A cell's value is its weight. The lots are the same each time.
 */
final class GridSurrogate implements Explaining {
    private static final int CELLS = 16;
    private static final int SAMPLES = 300;
    private static final double KEEP = 0.5;
    private static final double RIDGE = 4;

    /** How strongly a cell is held to its neighbours. */
    private static final double TOGETHER = 64;

    /** Sides of the squares in cells, in turns. */
    private static final List<Integer> SIDES = List.of(2, 4, 6);

    private double repeats;

    @Override
    public CellMap explain(Probe probe) throws DetectException, IOException {
        Random random = new Random(20_180_911);
        List<float[]> rows = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            float[] keep = lots(random, SIDES.get(sample % SIDES.size()));
            rows.add(keep);
            answers.add(probe.keeping(new CellMap(CELLS, CELLS, keep)));
        }
        int half = SAMPLES / 2;
        repeats =
                weights(rows.subList(0, half), answers.subList(0, half))
                        .correlation(
                                weights(
                                        rows.subList(half, SAMPLES),
                                        answers.subList(half, SAMPLES)));
        return weights(rows, answers);
    }

    /** Shown or hidden by lot, in squares of {@code side} cells that begin anywhere. */
    private static float[] lots(Random random, int side) {
        int across = random.nextInt(side);
        int down = random.nextInt(side);
        int squares = CELLS / side + 2;
        boolean[] shown = new boolean[squares * squares];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = random.nextDouble() < KEEP;
        }
        float[] keep = new float[CELLS * CELLS];
        for (int cell = 0; cell < keep.length; cell++) {
            int column = (cell % CELLS + across) / side;
            int row = (cell / CELLS + down) / side;
            keep[cell] = shown[row * squares + column] ? 1 : 0;
        }
        return keep;
    }

    @Override
    public double repeats() {
        return repeats;
    }

    private static CellMap weights(List<float[]> rows, List<Double> answers) {
        int cells = CELLS * CELLS;
        double mean = answers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double[][] system = new double[cells + 1][cells + 2];
        for (int sample = 0; sample < rows.size(); sample++) {
            double[] row = new double[cells + 1];
            for (int i = 0; i < cells; i++) {
                row[i] = rows.get(sample)[i];
            }
            row[cells] = 1;
            for (int i = 0; i <= cells; i++) {
                for (int j = 0; row[i] != 0 && j <= cells; j++) {
                    system[i][j] += row[i] * row[j];
                }
                system[i][cells + 1] += row[i] * (answers.get(sample) - mean);
            }
        }
        for (int i = 0; i < cells; i++) {
            system[i][i] += RIDGE;
            if (i % CELLS + 1 < CELLS) {
                hold(system, i, i + 1);
            }
            if (i + CELLS < cells) {
                hold(system, i, i + CELLS);
            }
        }
        double[] solved = solve(system);
        float[] weights = new float[cells];
        for (int i = 0; i < cells; i++) {
            weights[i] = (float) solved[i];
        }
        return new CellMap(CELLS, CELLS, weights);
    }

    private static void hold(double[][] system, int one, int other) {
        system[one][one] += TOGETHER;
        system[other][other] += TOGETHER;
        system[one][other] -= TOGETHER;
        system[other][one] -= TOGETHER;
    }

    /** Gauss, downwards and back; the system is positive definite, so no pivot is sought. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            for (int row = column + 1; row < size; row++) {
                double factor = system[row][column] / system[column][column];
                if (factor != 0) {
                    for (int k = column; k <= size; k++) {
                        system[row][k] -= factor * system[column][k];
                    }
                }
            }
        }
        double[] solved = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = system[i][size];
            for (int k = i + 1; k < size; k++) {
                sum -= system[i][k] * solved[k];
            }
            solved[i] = sum / system[i][i];
        }
        return solved;
    }
}
