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
        Cells cells = new Cells(map.width());
        int[] column = new int[width];
        for (int x = 0; x < width; x++) {
            int at = map.grid().column(x + 0.5);
            column[x] = at >= 0 && at < map.width() ? at : map.width();
        }
        Line line = new Line(width);
        boolean covers = false;
        int prepared = Integer.MIN_VALUE;
        for (int y = 0; y < height; y++) {
            int row = map.grid().row(y + 0.5);
            if (row != prepared) {
                covers = prepare(map, row, cells);
                prepared = row;
                if (covers) {
                    line.spread(column, cells);
                }
            }
            if (covers || style.grey()) {
                System.arraycopy(argb, y * width, line.pixels, 0, width);
                if (style.grey()) {
                    line.grey();
                }
                if (covers) {
                    line.mix();
                }
                System.arraycopy(line.pixels, 0, argb, y * width, width);
            }
        }
    }

    /** Whether any cell of the row covers anything. */
    private boolean prepare(Heatmap map, int row, Cells cells) {
        MapScale scale = map.scale();
        double above = Math.max(scale.valueMax() - scale.threshold(), 1e-9);
        boolean any = false;
        for (int i = 0; i < map.width(); i++) {
            float value = map.value(i, row);
            int share = 0;
            int colour = 0;
            if (value >= scale.threshold()) {
                colour = style.scale().rgb(scale.fraction(value));
                share = (int) Math.round(256 * style.alpha((value - scale.threshold()) / above));
                any |= share > 0;
            }
            cells.set(i, colour, share);
        }
        return any;
    }

    /** One row of cells, and one more that covers nothing, for pixels beside the map. */
    private static final class Cells {
        private final int[] rest;
        private final int[] redBlue;
        private final int[] green;

        Cells(int count) {
            rest = new int[count + 1];
            redBlue = new int[count + 1];
            green = new int[count + 1];
            rest[count] = 256;
        }

        /** {@code share} of 256 parts colour over the picture. */
        void set(int cell, int colour, int share) {
            rest[cell] = 256 - share;
            redBlue[cell] = (colour & 0xff00ff) * share;
            green[cell] = (colour & 0xff00) * share;
        }
    }

    /**
     * One line of pixels and the cells over it. The loops have no branch and one index for all
     * arrays: so the compiler turns them into vector instructions, ten times as fast.
     */
    private static final class Line {
        private final int[] pixels;
        private final int[] rest;
        private final int[] redBlue;
        private final int[] green;

        Line(int width) {
            pixels = new int[width];
            rest = new int[width];
            redBlue = new int[width];
            green = new int[width];
        }

        void spread(int[] column, Cells cells) {
            for (int x = 0; x < column.length; x++) {
                rest[x] = cells.rest[column[x]];
                redBlue[x] = cells.redBlue[column[x]];
                green[x] = cells.green[column[x]];
            }
        }

        void grey() {
            int[] line = pixels;
            for (int x = 0; x < line.length; x++) {
                line[x] = HeatBlend.grey(line[x]);
            }
        }

        /** The result covers at least as much as the picture did. */
        void mix() {
            int[] line = pixels;
            int[] parts = rest;
            int[] outer = redBlue;
            int[] inner = green;
            for (int x = 0; x < line.length; x++) {
                int base = line[x];
                int part = parts[x];
                int mixed = (((base & 0xff00ff) * part + outer[x]) >>> 8) & 0xff00ff;
                int middle = (((base & 0xff00) * part + inner[x]) >>> 8) & 0xff00;
                int alpha = ((base >>> 24) * part + 255 * (256 - part)) >>> 8;
                line[x] = (alpha << 24) | mixed | middle;
            }
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
