package dev.assay.app.demo.media;

import dev.assay.app.demo.scene.Picture;

/** From red, green, blue to the planes of H.264: BT.601, limited range, colour at half size. */
final class ScreenColours {
    private ScreenColours() {}

    /** Y, Cb, Cr; needs even sides. */
    static byte[][] planes(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        float[] red = picture.plane(0);
        float[] green = picture.plane(1);
        float[] blue = picture.plane(2);
        byte[] luma = new byte[width * height];
        byte[] cb = new byte[luma.length / 4];
        byte[] cr = new byte[luma.length / 4];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = level(16, 219 * (0.299 * red[i] + 0.587 * green[i] + 0.114 * blue[i]));
        }
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                double r = mean(red, at, width);
                double g = mean(green, at, width);
                double b = mean(blue, at, width);
                int target = y / 2 * (width / 2) + x / 2;
                cb[target] = level(128, 224 * (-0.168736 * r - 0.331264 * g + 0.5 * b));
                cr[target] = level(128, 224 * (0.5 * r - 0.418688 * g - 0.081312 * b));
            }
        }
        return new byte[][] {luma, cb, cr};
    }

    private static double mean(float[] plane, int at, int width) {
        return (plane[at] + plane[at + 1] + plane[at + width] + plane[at + width + 1]) / 4;
    }

    private static byte level(int zero, double value) {
        return (byte) Math.clamp(Math.round(zero + value / 255), 0, 255);
    }
}
