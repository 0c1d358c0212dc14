package dev.assay.viewer.worker.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Hides cells of an 8 x 8 grid by lot, alone and in squares of four, and fits a straight line
 * through the answers, by ridge regression (the family of LIME, Ribeiro et al., KDD 2016). A cell's
 * value is its weight. The lots are the same each time.
 */
final class GridSurrogate implements Explaining {
    private static final int CELLS = 8;
    private static final int SAMPLES = 300;
    private static final double KEEP = 0.5;
    private static final double RIDGE = 1;

    private double repeats;

    @Override
    public CellMap explain(Probe probe) throws DetectException, IOException {
        Random random = new Random(20_180_911);
        List<double[]> rows = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            float[] keep = lots(random, sample % 2 == 1 ? 2 : 1);
            double[] row = new double[CELLS * CELLS + 1];
            row[CELLS * CELLS] = 1;
            for (int cell = 0; cell < keep.length; cell++) {
                row[cell] = keep[cell];
            }
            rows.add(row);
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
        int squares = CELLS / side + 1;
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

    private static CellMap weights(List<double[]> rows, List<Double> answers) {
        int size = CELLS * CELLS + 1;
        double mean = answers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double[][] system = new double[size][size + 1];
        for (int sample = 0; sample < rows.size(); sample++) {
            double[] row = rows.get(sample);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += row[i] * row[j];
                }
                system[i][size] += row[i] * (answers.get(sample) - mean);
            }
        }
        for (int i = 0; i < size - 1; i++) {
            system[i][i] += RIDGE;
        }
        system[size - 1][size - 1] += 1e-9;
        double[] solved = solve(system);
        float[] weights = new float[CELLS * CELLS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) solved[i];
        }
        return new CellMap(CELLS, CELLS, weights);
    }

    /** Gauss with the greatest pivot. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swap = system[column];
            system[column] = system[pivot];
            system[pivot] = swap;
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = system[row][column] / system[column][column];
                    for (int k = column; k <= size; k++) {
                        system[row][k] -= factor * system[column][k];
                    }
                }
            }
        }
        double[] solved = new double[size];
        for (int i = 0; i < size; i++) {
            solved[i] = system[i][size] / system[i][i];
        }
        return solved;
    }
}
