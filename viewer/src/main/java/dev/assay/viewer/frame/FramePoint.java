package dev.assay.viewer.frame;

/**
 * A coded pixel and its colour as decoded, without overlay and filter.
 *
 * @param x column in coded pixels, from 0
 * @param y row in coded pixels, from 0
 */
public record FramePoint(int x, int y, int red, int green, int blue) {
    static FramePoint of(PixelFrame frame, int x, int y) {
        int argb = frame.argb(x, y);
        return new FramePoint(x, y, (argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
    }
}
