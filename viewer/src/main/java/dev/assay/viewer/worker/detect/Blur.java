package dev.assay.viewer.worker.detect;

/** A box of the same width three times, which comes near a Gaussian. Edges renormalised. */
final class Blur {
    private static final int TIMES = 3;

    private final int reach;

    /**
     * @param reach pixels to each side in one pass
     */
    Blur(int reach) {
        this.reach = reach;
    }

    Planes of(Planes source) {
        float[][] planes = new float[source.count()][];
        for (int c = 0; c < planes.length; c++) {
            float[] plane = source.plane(c).clone();
            for (int pass = 0; pass < TIMES; pass++) {
                for (int y = 0; y < source.height(); y++) {
                    line(plane, y * source.width(), 1, source.width());
                }
                for (int x = 0; x < source.width(); x++) {
                    line(plane, x, source.width(), source.height());
                }
            }
            planes[c] = plane;
        }
        return new Planes(source.width(), source.height(), planes);
    }

    private void line(float[] plane, int first, int step, int count) {
        double[] sums = new double[count + 1];
        for (int i = 0; i < count; i++) {
            sums[i + 1] = sums[i] + plane[first + i * step];
        }
        for (int i = 0; i < count; i++) {
            int low = Math.max(0, i - reach);
            int high = Math.min(count, i + reach + 1);
            plane[first + i * step] = (float) ((sums[high] - sums[low]) / (high - low));
        }
    }
}
