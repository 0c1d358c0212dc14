package dev.assay.viewer.worker.detect;

import java.util.Arrays;

/**
 * The indicators written a second time in plain Java with doubles, straight from their papers, so
 * that the graphs can be held against them. Slow and simple. Rows of a map: height / 8.
 */
final class PlainMaths {
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69,
        56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81,
        104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

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
        double[] residual = filtered(luma, new double[] {1, -2, 1, -2, 4, -2, 1, -2, 1});
        double[] levels = new double[width / 8 * (height / 8)];
        for (int cell = 0; cell < levels.length; cell++) {
            double[] block = new double[64];
            for (int i = 0; i < 64; i++) {
                int x = cell % (width / 8) * 8 + i % 8;
                int y = cell / (width / 8) * 8 + i / 8;
                block[i] = Math.abs(residual[y * width + x]);
            }
            Arrays.sort(block);
            double sigma = block[32] / (6 * 0.6744897501960817);
            levels[cell] = Math.log(sigma + 0.1) / Math.log(2);
        }
        return belowMedian(smoothed(levels));
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
        return belowMedian(smoothed(ratio));
    }

    double[] ghost() {
        int cells = width / 8 * (height / 8);
        double[][] curves = new double[15][];
        for (int q = 0; q < 15; q++) {
            curves[q] = smoothed(lost(40 + 4 * q));
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
        double[] energy = new double[width / 8 * (height / 8)];
        for (int cell = 0; cell < energy.length; cell++) {
            double sum = 0;
            int count = 0;
            int left = cell % (width / 8) * 8 - 4;
            int top = cell / (width / 8) * 8 - 4;
            for (int y = Math.max(0, top); y < Math.min(height, top + 16); y++) {
                for (int x = Math.max(0, left); x < Math.min(width, left + 16); x++) {
                    double band = upper[y * width + x] - lower[y * width + x];
                    sum += band * band;
                    count++;
                }
            }
            energy[cell] = Math.log(sum / count + 0.05) / Math.log(2);
        }
        return energy;
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

    private double[] smoothed(double[] map) {
        int columns = width / 8;
        int rows = height / 8;
        double[] smooth = new double[map.length];
        for (int cell = 0; cell < map.length; cell++) {
            double sum = 0;
            int count = 0;
            for (int k = 0; k < 9; k++) {
                int column = cell % columns + k % 3 - 1;
                int row = cell / columns + k / 3 - 1;
                if (column >= 0 && row >= 0 && column < columns && row < rows) {
                    sum += map[row * columns + column];
                    count++;
                }
            }
            smooth[cell] = sum / count;
        }
        return smooth;
    }

    private static double[] belowMedian(double[] map) {
        double[] sorted = map.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length - (sorted.length + 2) / 2];
        double[] below = new double[map.length];
        Arrays.setAll(below, i -> median - map[i]);
        return below;
    }
}
