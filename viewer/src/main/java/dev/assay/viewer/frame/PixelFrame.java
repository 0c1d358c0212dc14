package dev.assay.viewer.frame;

import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.MediaInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One decoded frame as it is shown: coded pixels, unturned and unscaled.
 *
 * <p>The bytes are shared, not copied: whoever made them must not change them while the frame may
 * be on a stage.
 *
 * @param index presentation index, from 0
 * @param width coded width in pixels
 * @param height coded height in pixels
 * @param bgra width × height × 4 bytes, blue green red alpha, alpha pre-multiplied, rows packed
 * @param rotation clockwise turn for display in degrees: 0, 90, 180 or 270
 * @param sar display width of a pixel over its display height; 1 is square
 */
public record PixelFrame(
        int index, int width, int height, ByteBuffer bgra, int rotation, double sar) {
    public PixelFrame {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a frame has at least one pixel");
        }
        if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
            throw new IllegalArgumentException("rotation is 0, 90, 180 or 270");
        }
        if (!(sar > 0) || sar > 1000) {
            throw new IllegalArgumentException("pixel shape out of range");
        }
        long bytes = 4L * width * height;
        if (bytes > Integer.MAX_VALUE || bgra.remaining() < bytes) {
            throw new IllegalArgumentException("fewer bytes than pixels");
        }
        bgra = bgra.slice().order(ByteOrder.LITTLE_ENDIAN).asReadOnlyBuffer();
        bgra.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A decoded frame, turned and shaped for display as its file says. */
    public static PixelFrame of(DecodedFrame frame, MediaInfo info) {
        double shape =
                info.sarNumerator() > 0 && info.sarDenominator() > 0
                        ? (double) info.sarNumerator() / info.sarDenominator()
                        : 1;
        return new PixelFrame(
                frame.index(),
                frame.width(),
                frame.height(),
                frame.bgra(),
                // files count against the clock, the screen with it
                Math.floorMod(-Math.round(info.rotation() / 90f) * 90, 360),
                Math.clamp(shape, 0.01, 100));
    }

    /** The pixels as 0xAARRGGBB, alpha pre-multiplied, into {@code argb} (width × height). */
    void copyTo(int[] argb) {
        bgra.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(argb, 0, width * height);
    }

    /** The pixel at coded (x, y) as 0xAARRGGBB, alpha pre-multiplied. */
    public int argb(int x, int y) {
        return bgra.getInt(4 * (y * width + x));
    }

    /** Whether the display turn exchanges width and height. */
    public boolean lying() {
        return rotation % 180 != 0;
    }
}
