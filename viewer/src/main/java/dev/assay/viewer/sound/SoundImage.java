package dev.assay.viewer.sound;

import dev.assay.viewer.overlay.ColorScale;
import dev.assay.viewer.wire.SoundColumns;

/** Columns of sound as pixels: one pixel a column and a band, low frequencies at the bottom. */
final class SoundImage {
    private static final double STEPS = 255;

    private SoundImage() {}

    /** 0xFFRRGGBB, rows packed, {@code count} wide and {@code BANDS} high. */
    static int[] spectrogram(SoundColumns columns) {
        int width = columns.count();
        int[] pixels = new int[width * SoundColumns.BANDS];
        for (int column = 0; column < width; column++) {
            for (int band = 0; band < SoundColumns.BANDS; band++) {
                int power = columns.power().get(column * SoundColumns.BANDS + band) & 0xff;
                int row = SoundColumns.BANDS - 1 - band;
                pixels[row * width + column] = ColorScale.INFERNO.rgb(power / STEPS);
            }
        }
        return pixels;
    }
}
