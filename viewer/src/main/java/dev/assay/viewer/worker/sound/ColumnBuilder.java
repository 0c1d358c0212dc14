package dev.assay.viewer.worker.sound;

import dev.assay.viewer.wire.SoundColumns;
import java.nio.ByteBuffer;

/**
 * Makes columns of sound of any length in fixed memory: when there are too many, neighbours become
 * one and a column twice as long.
 */
final class ColumnBuilder {
    private static final int WINDOW = 1024;
    private static final int LINES = WINDOW / 2 / SoundColumns.BANDS;

    private final int rate;
    private final Fourier fourier = new Fourier(WINDOW);
    private final float[] window = new float[WINDOW];
    private final double[] spectrum = new double[WINDOW / 2];
    private final float[] least = new float[SoundColumns.MOST];
    private final float[] greatest = new float[SoundColumns.MOST];
    private final double[] power = new double[SoundColumns.MOST * SoundColumns.BANDS];
    private int filled;
    private int windows;
    private int columns;
    private int windowsAColumn = 1;
    private long samples;

    ColumnBuilder(int rate) {
        this.rate = rate;
    }

    void add(float[] sound, int count) {
        for (int i = 0; i < count; i++) {
            window[filled++] = Float.isFinite(sound[i]) ? sound[i] : 0;
            if (filled == WINDOW) {
                window();
            }
        }
        samples += count;
    }

    private void window() {
        if (windows == windowsAColumn) {
            windows = 0;
            columns++;
            if (columns == SoundColumns.MOST) {
                halve();
            }
        }
        if (windows == 0) {
            least[columns] = Float.MAX_VALUE;
            greatest[columns] = -Float.MAX_VALUE;
        }
        for (int i = 0; i < filled; i++) {
            least[columns] = Math.min(least[columns], window[i]);
            greatest[columns] = Math.max(greatest[columns], window[i]);
        }
        java.util.Arrays.fill(window, filled, WINDOW, 0);
        java.util.Arrays.fill(spectrum, 0);
        fourier.add(window, spectrum);
        for (int i = 0; i < spectrum.length; i++) {
            power[columns * SoundColumns.BANDS + i / LINES] += spectrum[i];
        }
        windows++;
        filled = 0;
    }

    private void halve() {
        int half = SoundColumns.MOST / 2;
        for (int i = 0; i < half; i++) {
            least[i] = Math.min(least[2 * i], least[2 * i + 1]);
            greatest[i] = Math.max(greatest[2 * i], greatest[2 * i + 1]);
            for (int band = 0; band < SoundColumns.BANDS; band++) {
                power[i * SoundColumns.BANDS + band] =
                        power[2 * i * SoundColumns.BANDS + band]
                                + power[(2 * i + 1) * SoundColumns.BANDS + band];
            }
        }
        java.util.Arrays.fill(power, half * SoundColumns.BANDS, power.length, 0);
        columns = half;
        windowsAColumn *= 2;
    }

    /** What there is so far; to be called once, at the end. */
    SoundColumns done() {
        if (filled > 0) {
            window();
        }
        int count = windows > 0 ? columns + 1 : columns;
        ByteBuffer low = ByteBuffer.allocate(count);
        ByteBuffer high = ByteBuffer.allocate(count);
        ByteBuffer strength = ByteBuffer.allocate(count * SoundColumns.BANDS);
        for (int i = 0; i < count; i++) {
            low.put(sample(least[i]));
            high.put(sample(greatest[i]));
            int in = i == columns ? windows : windowsAColumn;
            for (int band = 0; band < SoundColumns.BANDS; band++) {
                strength.put(decibels(power[i * SoundColumns.BANDS + band] / in));
            }
        }
        return new SoundColumns(
                rate, samples, windowsAColumn * WINDOW, low.flip(), high.flip(), strength.flip());
    }

    private static byte sample(float value) {
        return (byte) Math.round(Math.clamp(value, -1f, 1f) * 127);
    }

    private static byte decibels(double power) {
        double above = 10 * Math.log10(Math.max(power, 1e-30)) + SoundColumns.FLOOR_DECIBELS;
        return (byte) Math.round(Math.clamp(above / SoundColumns.STEP_DECIBELS, 0, 255));
    }
}
