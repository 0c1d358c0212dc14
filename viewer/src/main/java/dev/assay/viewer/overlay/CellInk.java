package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapScale;
import java.util.Arrays;

/**
 * What one row of cells puts over a picture: of each cell how much of the picture stays, in 256
 * parts, and what is added.
 *
 * <p>Colours are kept as two pairs of channels, each channel with room for a product of 16 bits:
 * red and blue, alpha and green.
 */
final class CellInk {
    static final int WHOLE = 256;

    private final Heatmap map;
    private final HeatStyle style;
    private final int[] share;
    private final int[] step;
    private final int[] redBlue;
    private final int[] alphaGreen;

    CellInk(Heatmap map, HeatStyle style) {
        this.map = map;
        this.style = style;
        share = new int[map.width()];
        step = new int[map.width()];
        redBlue = new int[map.width()];
        alphaGreen = new int[map.width()];
    }

    /** Turns to a row, which may lie outside the map and then covers nothing. */
    void turnTo(int row) {
        if (row < 0 || row >= map.height()) {
            Arrays.fill(share, 0);
            return;
        }
        weigh(row * map.width());
        for (int i = 0; i < share.length; i++) {
            int colour = share[i] == 0 ? 0 : style.scale().step(step[i]);
            redBlue[i] = (colour & 0xff00ff) * share[i];
            alphaGreen[i] = ((colour >>> 8) & 0xff00ff) * share[i];
        }
    }

    int cells() {
        return share.length;
    }

    /** How much of the picture a cell covers, in 256 parts. */
    int share(int cell) {
        return share[cell];
    }

    int redBlue(int cell) {
        return redBlue[cell];
    }

    int alphaGreen(int cell) {
        return alphaGreen[cell];
    }

    /**
     * No branch and one index, so that the compiler makes vector instructions of it. NaN comes out
     * as 0.
     */
    private void weigh(int from) {
        MapScale scale = map.scale();
        float low = (float) scale.valueMin();
        float finest = (float) (ColorScale.LAST / (scale.valueMax() - scale.valueMin()));
        float threshold = (float) scale.threshold();
        float over = (float) (1 / Math.max(scale.valueMax() - scale.threshold(), 1e-9));
        float strongest = (float) (WHOLE * style.strongest());
        float[] values = map.values();
        int[] shares = share;
        int[] steps = step;
        for (int i = 0; i < shares.length; i++) {
            float value = values[from + i];
            float rising = Math.min(Math.max((value - threshold) * over, 0), 1);
            shares[i] = (int) (Math.min((float) Math.sqrt(rising) * strongest, WHOLE) + 0.5f);
            float place = Math.min(Math.max((value - low) * finest, 0), ColorScale.LAST);
            steps[i] = (int) (place + 0.5f);
        }
    }
}
