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
        int prepared = Integer.MIN_VALUE;
        for (int y = 0; y < height; y++) {
            int row = map.grid().row(y + 0.5);
            if (row != prepared) {
                prepare(map, row, colour, weight);
                prepared = row;
            }
            int start = y * width;
            for (int x = 0; x < width; x++) {
                int base = style.grey() ? grey(argb[start + x]) : argb[start + x];
                int cell = column[x];
                boolean covered = cell >= 0 && cell < weight.length && weight[cell] > 0;
                argb[start + x] = covered ? mix(base, colour[cell], weight[cell]) : base;
            }
        }
    }

    private void prepare(Heatmap map, int row, int[] colour, int[] weight) {
        MapScale scale = map.scale();
        double above = Math.max(scale.valueMax() - scale.threshold(), 1e-9);
        for (int i = 0; i < colour.length; i++) {
            float value = map.value(i, row);
            colour[i] = style.scale().rgb(scale.fraction(value));
            weight[i] = (int) Math.round(256 * style.alpha((value - scale.threshold()) / above));
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

    /** {@code weight} of 256 parts colour over the base; the result covers at least as much. */
    private static int mix(int base, int colour, int weight) {
        int rest = 256 - weight;
        int redBlue = (((base & 0xff00ff) * rest + (colour & 0xff00ff) * weight) >>> 8) & 0xff00ff;
        int green = (((base & 0xff00) * rest + (colour & 0xff00) * weight) >>> 8) & 0xff00;
        int alpha = ((base >>> 24) * rest + 255 * weight) >>> 8;
        return (alpha << 24) | redBlue | green;
    }
}
