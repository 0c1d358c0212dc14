package dev.assay.viewer.worker.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The indicators written a second time in plain Java with doubles, straight from their papers, so
 * that the graphs can be held against them. Slow and simple.
 */
final class PlainMaths {
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69,
        56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81,
        104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final double[] IMMERKAER = {1, -2, 1, -2, 4, -2, 1, -2, 1};
    private static final double MEAN_OF_NORMAL = Math.sqrt(2 / Math.PI);

    private final int width;
    private final int height;
    private final double[] luma;

    PlainMaths(int width, int height, float[] luma) {
        this.width = width;
        this.height = height;
        this.luma = new double[luma.length];
        for (int i = 0; i < luma.length; i++) {
            this.luma[i] = luma[i];
        }
    }

    double[] noise() {
        double[] level = means(4, absolute(filtered(luma, IMMERKAER)));
        return octavesBelow(scaled(level, 1 / (6 * MEAN_OF_NORMAL)), 0.3);
    }

    /** Of five pictures of which this is the first. */
    double[] temporal(List<float[]> others) {
        List<double[]> residuals = new ArrayList<>();
        residuals.add(filtered(luma, IMMERKAER));
        for (float[] other : others) {
            residuals.add(filtered(new PlainMaths(width, height, other).luma, IMMERKAER));
        }
        double[] change = new double[luma.length];
        for (int k = 1; k < 5; k++) {
            for (int i = 0; i < change.length; i++) {
                change[i] += Math.abs(residuals.get(k)[i] - residuals.get(k - 1)[i]) / 4;
            }
        }
        double scale = 1 / (6 * Math.sqrt(2) * MEAN_OF_NORMAL);
        return octavesBelow(scaled(means(4, change), scale), 0.3);
    }

    double[] highFrequency() {
        double[] binomial = {1, 2, 1, 2, 4, 2, 1, 2, 1};
        Arrays.setAll(binomial, i -> binomial[i] / 16);
        double[] soft = filtered(luma, binomial);
        double[] softer = filtered(filtered(soft, binomial), binomial);
        double[] fine = energy(luma, soft);
        double[] middle = energy(soft, softer);
        double[] ratio = new double[fine.length];
        Arrays.setAll(ratio, i -> fine[i] - middle[i]);
        return below(smoothed(ratio, 4, 5), median(4, smoothed(ratio, 4, 5)));
    }

    double[] grid() {
        double[] across = foreign(true);
        double[] down = foreign(false);
        Arrays.setAll(across, i -> across[i] + down[i]);
        return across;
    }

    private double[] foreign(boolean across) {
        int cells = width / 8 * (height / 8);
        double[][] shares = new double[8][cells];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double step = 0;
                for (int k = 0; k < 4; k++) {
                    int column = across ? mirror(x + k - 1, width) : x;
                    int row = across ? y : mirror(y + k - 1, height);
                    step += new double[] {1, -3, 3, -1}[k] * luma[row * width + column];
                }
                int phase = across ? x % 8 : y % 8;
                shares[phase][y / 8 * (width / 8) + x / 8] += Math.min(20, Math.abs(step)) / 8;
            }
        }
        for (int phase = 0; phase < 8; phase++) {
            shares[phase] = smoothed(shares[phase], 8, 7);
        }
        double[] usual = new double[8];
        for (int cell = 0; cell < cells; cell++) {
            double sum = 0.5;
            for (double[] share : shares) {
                sum += share[cell];
            }
            for (int phase = 0; phase < 8; phase++) {
                shares[phase][cell] /= sum;
                usual[phase] += shares[phase][cell] / cells;
            }
        }
        int own = 0;
        for (int phase = 1; phase < 8; phase++) {
            own = usual[phase] > usual[own] ? phase : own;
        }
        double[] foreign = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double most = 0;
            for (double[] share : shares) {
                most = Math.max(most, share[cell]);
            }
            foreign[cell] = 8 * (most - shares[own][cell]);
        }
        return foreign;
    }

    double[] cfa() {
        double[] error = filtered(luma, new double[] {0, -.25, 0, -.25, 1, -.25, 0, -.25, 0});
        double[][] fields = new double[2][width / 8 * (height / 8)];
        for (int i = 0; i < error.length; i++) {
            int x = i % width;
            int y = i / width;
            fields[(x + y) % 2][y / 8 * (width / 8) + x / 8] += error[i] * error[i] / 32;
        }
        double[] first = smoothed(fields[0], 8, 3);
        double[] second = smoothed(fields[1], 8, 3);
        double[] ratio = new double[first.length];
        Arrays.setAll(ratio, i -> log2(first[i] + 0.05) - log2(second[i] + 0.05));
        double usual = median(8, ratio);
        double[] missing = new double[ratio.length];
        for (int i = 0; i < missing.length; i++) {
            double sum = first[i] + second[i];
            double share = 1 - Math.signum(usual) * ratio[i] / Math.max(Math.abs(usual), 0.1);
            missing[i] = share * sum / (sum + 1);
        }
        return missing;
    }

    double[] errorLevel() {
        double[] level = lost(90);
        Arrays.setAll(level, i -> Math.sqrt(level[i] / 64));
        double[] smooth = smoothed(level, 8, 3);
        Arrays.setAll(smooth, i -> log2(smooth[i] + 0.1));
        double usual = median(8, smooth);
        Arrays.setAll(smooth, i -> smooth[i] - usual);
        return smooth;
    }

    double[] ghost() {
        int cells = width / 8 * (height / 8);
        double[][] curves = new double[15][];
        for (int q = 0; q < 15; q++) {
            curves[q] = smoothed(lost(40 + 4 * q), 8, 3);
        }
        double[][] shape = new double[15][cells];
        double[] usual = new double[15];
        for (int cell = 0; cell < cells; cell++) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (double[] curve : curves) {
                least = Math.min(least, curve[cell]);
                most = Math.max(most, curve[cell]);
            }
            for (int q = 0; q < 15; q++) {
                shape[q][cell] = (curves[q][cell] - least) / (most - least + 1);
                usual[q] += shape[q][cell] / cells;
            }
        }
        double[] apart = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            for (int q = 0; q < 15; q++) {
                apart[cell] += Math.abs(shape[q][cell] - usual[q]) / 15;
            }
        }
        return apart;
    }

    private double[] lost(int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        double[] energy = new double[width / 8 * (height / 8)];
        for (int cell = 0; cell < energy.length; cell++) {
            int left = cell % (width / 8) * 8;
            int top = cell / (width / 8) * 8;
            for (int v = 0; v < 8; v++) {
                for (int u = 0; u < 8; u++) {
                    double sum = 0;
                    for (int i = 0; i < 64; i++) {
                        double value = luma[(top + i / 8) * width + left + i % 8] - 128;
                        sum += value * basis(u, i % 8) * basis(v, i / 8);
                    }
                    double step = Math.clamp((LUMINANCE[8 * v + u] * scale + 50) / 100, 1, 255);
                    double error = sum - step * Math.rint(sum / step);
                    energy[cell] += error * error;
                }
            }
        }
        return energy;
    }

    private static double basis(int frequency, int place) {
        double scale = frequency == 0 ? Math.sqrt(0.125) : 0.5;
        return scale * Math.cos((2 * place + 1) * frequency * Math.PI / 16);
    }

    private double[] energy(double[] upper, double[] lower) {
        double[] band = new double[upper.length];
        Arrays.setAll(band, i -> (upper[i] - lower[i]) * (upper[i] - lower[i]));
        double[] energy = means(4, band);
        Arrays.setAll(energy, i -> log2(energy[i] + 1));
        return energy;
    }

    private double[] octavesBelow(double[] level, double floor) {
        double[] octaves = new double[level.length];
        Arrays.setAll(octaves, i -> log2(level[i] + floor));
        double[] smooth = smoothed(octaves, 4, 5);
        return below(smooth, median(4, smooth));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static double[] absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double[] scaled(double[] values, double by) {
        return Arrays.stream(values).map(value -> value * by).toArray();
    }

    private double[] means(int cell, double[] picture) {
        double[] means = new double[width / cell * (height / cell)];
        for (int i = 0; i < picture.length; i++) {
            int at = i / width / cell * (width / cell) + i % width / cell;
            means[at] += picture[i] / (cell * cell);
        }
        return means;
    }

    private double[] filtered(double[] picture, double[] kernel) {
        double[] result = new double[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = 0; k < 9; k++) {
                    int column = mirror(x + k % 3 - 1, width);
                    int row = mirror(y + k / 3 - 1, height);
                    sum += kernel[k] * picture[row * width + column];
                }
                result[y * width + x] = sum;
            }
        }
        return result;
    }

    private static int mirror(int place, int size) {
        return place < 0 ? -place : place >= size ? 2 * size - 2 - place : place;
    }

    private double[] smoothed(double[] map, int cell, int side) {
        int columns = width / cell;
        int rows = height / cell;
        double[] smooth = new double[map.length];
        for (int at = 0; at < map.length; at++) {
            double sum = 0;
            int count = 0;
            for (int k = 0; k < side * side; k++) {
                int column = at % columns + k % side - side / 2;
                int row = at / columns + k / side - side / 2;
                if (column >= 0 && row >= 0 && column < columns && row < rows) {
                    sum += map[row * columns + column];
                    count++;
                }
            }
            smooth[at] = sum / count;
        }
        return smooth;
    }

    /** Of every second cell across and down. */
    private double median(int cell, double[] map) {
        int columns = width / cell;
        double[] sorted =
                IntStream.range(0, map.length)
                        .filter(at -> at % columns % 2 == 0 && at / columns % 2 == 0)
                        .mapToDouble(at -> map[at])
                        .sorted()
                        .toArray();
        return sorted[sorted.length - (sorted.length + 2) / 2];
    }

    private static double[] below(double[] map, double usual) {
        double[] below = new double[map.length];
        Arrays.setAll(below, i -> usual - map[i]);
        return below;
    }
}
