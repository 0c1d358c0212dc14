package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.PictureFeed;

/**
 * Brings a picture to another size by the method of the card: nearest (pixel centres), bilinear
 * (triangle that widens when shrinking, as PIL does), bicubic (likewise, values kept in 0..255) or
 * area (box). Separable, edges renormalised.
 */
final class Resizer {
    private final int method;

    Resizer(int method) {
        this.method = method;
    }

    Planes to(int width, int height, Planes source) {
        if (source.width() == width && source.height() == height) {
            return source;
        }
        Taps across = taps(source.width(), width);
        Taps down = taps(source.height(), height);
        float[][] planes = new float[source.count()][];
        for (int c = 0; c < planes.length; c++) {
            float[] wide = new float[width * source.height()];
            for (int y = 0; y < source.height(); y++) {
                across.apply(source.plane(c), y * source.width(), 1, wide, y * width, 1);
            }
            planes[c] = new float[width * height];
            for (int x = 0; x < width; x++) {
                down.apply(wide, x, width, planes[c], x, width);
            }
            if (method == PictureFeed.BICUBIC) {
                for (int i = 0; i < planes[c].length; i++) {
                    planes[c][i] = Math.clamp(planes[c][i], 0, 255);
                }
            }
        }
        return new Planes(width, height, planes);
    }

    private Taps taps(int from, int to) {
        double ratio = (double) from / to;
        double reach =
                switch (method) {
                    case PictureFeed.BILINEAR -> Math.max(ratio, 1);
                    case PictureFeed.BICUBIC -> 2 * Math.max(ratio, 1);
                    case PictureFeed.AREA -> Math.max(ratio, 1) / 2;
                    default -> 0;
                };
        int[] first = new int[to];
        float[][] weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * ratio;
            if (reach == 0) {
                first[i] = Math.min((int) centre, from - 1);
                weights[i] = new float[] {1};
                continue;
            }
            int low = Math.max(0, (int) Math.floor(centre - reach));
            int high = Math.min(from, (int) Math.ceil(centre + reach));
            float[] row = new float[high - low];
            double sum = 0;
            for (int k = low; k < high; k++) {
                double weight = weight(k, centre, reach);
                row[k - low] = (float) weight;
                sum += weight;
            }
            for (int k = 0; k < row.length; k++) {
                row[k] /= (float) sum;
            }
            first[i] = low;
            weights[i] = row;
        }
        return new Taps(first, weights);
    }

    private double weight(int pixel, double centre, double reach) {
        if (method == PictureFeed.AREA) {
            double low = Math.max(pixel, centre - reach);
            double high = Math.min(pixel + 1.0, centre + reach);
            return Math.max(0, high - low);
        }
        double away = Math.abs(pixel + 0.5 - centre) / reach;
        return method == PictureFeed.BICUBIC ? cubic(2 * away) : Math.max(0, 1 - away);
    }

    /** Keys' convolution with a = -1/2 (IEEE ASSP 29, 1981). */
    private static double cubic(double away) {
        if (away >= 2) {
            return 0;
        }
        return away < 1
                ? (1.5 * away - 2.5) * away * away + 1
                : ((-0.5 * away + 2.5) * away - 4) * away + 2;
    }

    /** For each target place the first source place and the weights from there on. */
    private static final class Taps {
        private final int[] first;
        private final float[][] weights;

        Taps(int[] first, float[][] weights) {
            this.first = first;
            this.weights = weights;
        }

        void apply(float[] from, int start, int step, float[] to, int target, int stride) {
            for (int i = 0; i < first.length; i++) {
                float[] row = weights[i];
                float sum = 0;
                for (int k = 0; k < row.length; k++) {
                    sum += row[k] * from[start + (first[i] + k) * step];
                }
                to[target + i * stride] = sum;
            }
        }
    }
}
