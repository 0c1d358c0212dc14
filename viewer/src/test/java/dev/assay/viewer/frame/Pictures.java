package dev.assay.viewer.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Small pictures whose every pixel is known: column times 8 is red, row times 8 is green. */
public final class Pictures {
    private Pictures() {}

    public static PixelFrame ramp(int width, int height) {
        return ramp(width, height, 0, 1);
    }

    public static PixelFrame ramp(int width, int height, int rotation, double sar) {
        ByteBuffer bgra = ByteBuffer.allocate(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                bgra.putInt(rgb(x, y));
            }
        }
        return new PixelFrame(0, width, height, bgra.flip(), rotation, sar);
    }

    public static int rgb(int x, int y) {
        return 0xff000000 | (x * 8) << 16 | (y * 8) << 8 | 40;
    }
}
