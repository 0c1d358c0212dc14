package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapScale;

/**
 * Lays a map over pixels: a pure function of picture, map and style.
 *
 * <p>Cells are not smoothed. Below the threshold, outside the map and where there is no data the
 * picture keeps its lightness; it only loses its colour, if the style says so.
 */
final class HeatBlend {
    private static final int OPAQUE = 0xff000000;

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
        int[] column = new int[width];
        for (int x = 0; x < width; x++) {
            column[x] = map.grid().column(x + 0.5);
        }
        int[] colour = new int[map.width()];
        int[] weight = new int[map.width()];
        Line line = new Line(width);
        int prepared = Integer.MIN_VALUE;
        for (int y = 0; y < height; y++) {
            int row = map.grid().row(y + 0.5);
            if (row != prepared) {
                line.spread(column, colour, weight, prepare(map, row, colour, weight));
                prepared = row;
            }
            if (style.grey()) {
                greyRow(argb, y * width, width);
            }
            if (line.covers) {
                line.mix(argb, y * width);
            }
        }
    }

    /** Whether any cell of the row covers anything. */
    private boolean prepare(Heatmap map, int row, int[] colour, int[] weight) {
        MapScale scale = map.scale();
        double above = Math.max(scale.valueMax() - scale.threshold(), 1e-9);
        boolean any = false;
        for (int i = 0; i < colour.length; i++) {
            float value = map.value(i, row);
            weight[i] = 0;
            if (value >= scale.threshold()) {
                colour[i] = style.scale().rgb(scale.fraction(value));
                weight[i] =
                        (int) Math.round(256 * style.alpha((value - scale.threshold()) / above));
                any |= weight[i] > 0;
            }
        }
        return any;
    }

    /**
     * One row of cells spread over the pixels of a line, so that the pixels are mixed in a loop
     * without a branch, which the compiler turns into vector instructions.
     */
    private static final class Line {
        private final int[] rest;
        private final int[] redBlue;
        private final int[] green;
        private boolean covers;

        Line(int width) {
            rest = new int[width];
            redBlue = new int[width];
            green = new int[width];
        }

        void spread(int[] column, int[] colour, int[] weight, boolean any) {
            covers = any;
            if (!any) {
                return;
            }
            for (int x = 0; x < rest.length; x++) {
                int cell = column[x];
                int share = cell >= 0 && cell < weight.length ? weight[cell] : 0;
                rest[x] = 256 - share;
                redBlue[x] = share == 0 ? 0 : (colour[cell] & 0xff00ff) * share;
                green[x] = share == 0 ? 0 : (colour[cell] & 0xff00) * share;
            }
        }

        /** Parts of 256 of the colour over the base; the result covers at least as much. */
        void mix(int[] argb, int start) {
            for (int x = 0; x < rest.length; x++) {
                int base = argb[start + x];
                int part = rest[x];
                int mixed = (((base & 0xff00ff) * part + redBlue[x]) >>> 8) & 0xff00ff;
                int middle = (((base & 0xff00) * part + green[x]) >>> 8) & 0xff00;
                int alpha = ((base >>> 24) * part + 255 * (256 - part)) >>> 8;
                argb[start + x] = (alpha << 24) | mixed | middle;
            }
        }
    }

    private static void greyRow(int[] argb, int start, int width) {
        for (int x = start; x < start + width; x++) {
            argb[x] = grey(argb[x]);
        }
    }

    /** The same lightness without colour (Rec. 709 weights). */
    static int grey(int argb) {
        int r = (argb >> 16) & 0xff;
        int g = (argb >> 8) & 0xff;
        int b = argb & 0xff;
        int light = (r * 54 + g * 183 + b * 19) >> 8;
        return (argb & OPAQUE) | (light << 16) | (light << 8) | light;
    }
}
