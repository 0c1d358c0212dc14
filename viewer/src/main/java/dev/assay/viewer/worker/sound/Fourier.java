package dev.assay.viewer.worker.sound;

/** Power of a window of real samples by frequency: radix two, in place, one size. */
final class Fourier {
    private final int size;
    private final double[] window;
    private final double[] cosines;
    private final double[] sines;
    private final double[] real;
    private final double[] imaginary;

    /**
     * @param size a power of two
     */
    Fourier(int size) {
        this.size = size;
        window = new double[size];
        cosines = new double[size / 2];
        sines = new double[size / 2];
        real = new double[size];
        imaginary = new double[size];
        for (int i = 0; i < size; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
        }
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /**
     * Adds the power of each frequency to {@code into}, of {@code size / 2} numbers; a full-scale
     * sine has power 1 in its frequency and some in its neighbours.
     */
    void add(float[] samples, double[] into) {
        int shift = 32 - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int to = Integer.reverse(i) >>> shift;
            real[to] = samples[i] * window[i];
            imaginary[to] = 0;
        }
        for (int length = 2; length <= size; length *= 2) {
            butterflies(length);
        }
        // a window of mean one half halves a sine, whose power is split over two frequencies
        double full = size / 4.0;
        for (int i = 0; i < size / 2; i++) {
            into[i] += (real[i] * real[i] + imaginary[i] * imaginary[i]) / (full * full);
        }
    }

    private void butterflies(int length) {
        int half = length / 2;
        int step = size / length;
        for (int start = 0; start < size; start += length) {
            for (int i = 0; i < half; i++) {
                double c = cosines[i * step];
                double s = sines[i * step];
                int low = start + i;
                int high = low + half;
                double r = real[high] * c - imaginary[high] * s;
                double m = real[high] * s + imaginary[high] * c;
                real[high] = real[low] - r;
                imaginary[high] = imaginary[low] - m;
                real[low] += r;
                imaginary[low] += m;
            }
        }
    }
}
