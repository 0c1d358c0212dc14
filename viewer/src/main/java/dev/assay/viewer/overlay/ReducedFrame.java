package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.viewer.frame.PixelFrame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A frame made smaller by a whole factor, for small pictures of it, and maps brought to it. Pure.
 *
 * @param factor coded pixels of the frame on a side of each of {@code picture}
 */
public record ReducedFrame(PixelFrame picture, int factor) {
    /**
     * Means of squares of pixels, so that the longer side has at most {@code most}; costs about as
     * much as copying the frame, not for the window's thread.
     */
    public static ReducedFrame of(PixelFrame frame, int most) {
        int factor = Math.max(1, Math.ceilDiv(Math.max(frame.width(), frame.height()), most));
        if (factor == 1) {
            return new ReducedFrame(frame, 1);
        }
        int width = Math.ceilDiv(frame.width(), factor);
        int height = Math.ceilDiv(frame.height(), factor);
        ByteBuffer in = frame.bgra();
        ByteBuffer out = ByteBuffer.allocate(4 * width * height);
        int[] sums = new int[4 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            int rows = Math.min(factor, frame.height() - y * factor);
            for (int row = 0; row < rows; row++) {
                int from = 4 * (y * factor + row) * frame.width();
                for (int i = 0; i < 4 * frame.width(); i++) {
                    sums[i / 4 / factor * 4 + i % 4] += in.get(from + i) & 0xff;
                }
            }
            for (int i = 0; i < sums.length; i++) {
                int columns = Math.min(factor, frame.width() - i / 4 * factor);
                out.put((byte) (sums[i] / (rows * columns)));
            }
        }
        return new ReducedFrame(
                new PixelFrame(
                        frame.index(), width, height, out.flip(), frame.rotation(), frame.sar()),
                factor);
    }

    /** The same values over the same places of the smaller picture. */
    public Heatmap over(Heatmap map) {
        MapGrid grid = map.grid();
        return new Heatmap(
                map.width(),
                map.height(),
                map.values(),
                new MapGrid(
                        grid.x0() / factor,
                        grid.y0() / factor,
                        grid.stepX() / factor,
                        grid.stepY() / factor),
                map.scale());
    }
}
