package dev.assay.viewer.overlay;

import dev.assay.viewer.frame.PixelFrame;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * What differs between two frames of one size: the absolute difference of each channel, made
 * {@value #GAIN} times stronger. Black is equal. Pure.
 *
 * @param differing pixels of which any channel differs
 * @param greatest greatest difference of a channel, 0 to 255, before it was made stronger
 */
public record FrameDifference(PixelFrame picture, long differing, int greatest) {
    private static final int GAIN = 4;

    /**
     * @throws IllegalArgumentException when the sizes differ
     */
    public static FrameDifference of(PixelFrame one, PixelFrame other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("a difference needs frames of one size");
        }
        int pixels = one.width() * one.height();
        ByteBuffer a = one.bgra();
        ByteBuffer b = other.bgra();
        ByteBuffer out = ByteBuffer.allocate(pixels * 4);
        long differing = 0;
        int greatest = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            int most = 0;
            for (int channel = 0; channel < 3; channel++) {
                int at = pixel * 4 + channel;
                int apart = Math.abs((a.get(at) & 0xff) - (b.get(at) & 0xff));
                most = Math.max(most, apart);
                out.put(at, (byte) Math.min(255, apart * GAIN));
            }
            out.put(pixel * 4 + 3, (byte) 0xff);
            if (most > 0) {
                differing++;
            }
            greatest = Math.max(greatest, most);
        }
        return new FrameDifference(
                new PixelFrame(
                        one.index(), one.width(), one.height(), out, one.rotation(), one.sar()),
                differing,
                greatest);
    }

    /** {@code 12.4 % of the pixels differ, by at most 87 of 255; shown 4 times stronger}. */
    public String words() {
        long all = (long) picture.width() * picture.height();
        return differing == 0
                ? "No pixel differs."
                : String.format(
                        Locale.ROOT,
                        "%.1f %% of the pixels differ, by at most %d of 255; shown %d times"
                                + " stronger",
                        100.0 * differing / all,
                        greatest,
                        GAIN);
    }
}
