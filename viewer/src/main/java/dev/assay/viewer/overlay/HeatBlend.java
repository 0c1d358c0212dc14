package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;

/**
 * Lays a map over pixels: a pure function of picture, map and style.
 *
 * <p>Cells are not smoothed. Below the threshold, outside the map and where there is no data the
 * picture keeps its lightness; it only loses its colour, if the style says so.
 */
final class HeatBlend {
    /** Rec. 709 weights of red, green and blue in 256 parts. */
    private static final int RED = 54;

    private static final int GREEN = 183;
    private static final int BLUE = 19;

    private final HeatStyle style;

    HeatBlend(HeatStyle style) {
        this.style = style;
    }

    /**
     * Changes {@code argb} in place.
     *
     * @param argb width × height values 0xAARRGGBB, alpha pre-multiplied
     */
    void lay(int[] argb, int width, int height, Heatmap map) {
        CellInk ink = new CellInk(map, style);
        InkLine line = new InkLine(ink, map.grid(), width);
        int turned = Integer.MIN_VALUE;
        for (int y = 0; y < height; y++) {
            int row = map.grid().row(y + 0.5);
            if (row != turned) {
                ink.turnTo(row);
                line.spread();
                turned = row;
            }
            if (style.grey()) {
                grey(argb, y * width, (y + 1) * width);
            }
            line.lay(argb, y * width);
        }
    }

    private static void grey(int[] argb, int from, int to) {
        for (int i = from; i < to; i++) {
            int light = light(argb[i]);
            argb[i] = (argb[i] & 0xff000000) | (light << 16) | (light << 8) | light;
        }
    }

    /** How light a pixel is. Red and blue share one product, whose upper half is their sum. */
    private static int light(int argb) {
        int outer = ((argb & 0xff00ff) * (RED + (BLUE << 16))) >>> 16;
        return (outer + ((argb >>> 8) & 0xff) * GREEN) >>> 8;
    }
}
