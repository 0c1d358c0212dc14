package dev.assay.viewer.frame;

import java.util.Arrays;

/**
 * Enlarges by showing every pixel as a block: no value appears that is not in the picture. Done
 * here and not by the toolkit, which smooths in its software pipeline whatever it is told. Pure.
 */
final class NearestSampler {
    private NearestSampler() {}

    /**
     * Fills {@code out} with what a view of that size shows; transparent beside the picture.
     *
     * @param argb coded pixels, width × height of {@code view}
     * @param out viewWidth × viewHeight values
     */
    static void sample(int[] argb, ViewTransform view, int[] out, int viewWidth, int viewHeight) {
        boolean lying = view.rotation() % 180 != 0;
        int[] across = new int[viewWidth];
        int[] down = new int[viewHeight];
        // a quarter turn exchanges which coded axis runs across the view
        for (int x = 0; x < viewWidth; x++) {
            across[x] = coded(view, x + 0.5, view.centreY(), !lying);
        }
        for (int y = 0; y < viewHeight; y++) {
            down[y] = coded(view, view.centreX(), y + 0.5, lying);
        }
        for (int y = 0; y < viewHeight; y++) {
            int start = y * viewWidth;
            int line = down[y];
            if (line < 0) {
                Arrays.fill(out, start, start + viewWidth, 0);
                continue;
            }
            for (int x = 0; x < viewWidth; x++) {
                int column = across[x];
                int at = lying ? column * view.width() + line : line * view.width() + column;
                out[start + x] = column < 0 ? 0 : argb[at];
            }
        }
    }

    /** A coded column or row, or -1 outside the picture. */
    private static int coded(ViewTransform view, double x, double y, boolean column) {
        var point = view.toCoded(x, y);
        int at = (int) Math.floor(column ? point.getX() : point.getY());
        return at >= 0 && at < (column ? view.width() : view.height()) ? at : -1;
    }
}
