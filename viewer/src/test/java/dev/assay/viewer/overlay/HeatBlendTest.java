package dev.assay.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatBlendTest {
    private static final int GREY = 0xff808080;
    private static final int RED = 0xffc02020;

    @Test
    void leavesThePictureAloneBelowTheThresholdAndWithoutData() {
        int[] laid = blend(GREY, Maps.of("49", "-9"), HeatStyle.PLAIN);
        assertThat(at(laid, 0, 0)).isEqualTo(GREY);
        assertThat(at(laid, 3, 3)).isEqualTo(GREY);
        assertThat(at(laid, 0, 4)).isEqualTo(GREY);
        assertThat(at(laid, 4, 0)).isNotEqualTo(GREY);
    }

    @Test
    void paintsWholeCellsUnsmoothed() {
        int[] laid = blend(GREY, Maps.of("09", "00"), HeatStyle.PLAIN);
        for (int y = 0; y < 4; y++) {
            for (int x = 4; x < 8; x++) {
                assertThat(at(laid, x, y)).isEqualTo(at(laid, 4, 0));
            }
        }
        assertThat(at(laid, 3, 0)).isEqualTo(GREY);
    }

    @Test
    void takesTheColourAndNotTheLightFromThePictureUnderTheMap() {
        int[] laid = blend(RED, Maps.of("00", "00"), HeatStyle.PLAIN);
        int light = at(laid, 0, 0) & 0xff;
        assertThat(light).isCloseTo((0xc0 * 54 + 0x20 * 183 + 0x20 * 19) / 256, within(1));
        assertThat((at(laid, 0, 0) >> 8) & 0xff).isEqualTo(light);
        HeatStyle coloured = new HeatStyle(ColorScale.INFERNO, 0.5, false, true);
        assertThat(at(blend(RED, Maps.of("00", "00"), coloured), 0, 0)).isEqualTo(RED);
    }

    @Test
    void risesFromNothingAtTheThresholdToSixTenthsAtTheTop() {
        assertThat(HeatStyle.PLAIN.alpha(-0.01)).isZero();
        assertThat(HeatStyle.PLAIN.alpha(Double.NaN)).isZero();
        assertThat(HeatStyle.PLAIN.alpha(0)).isZero();
        assertThat(HeatStyle.PLAIN.alpha(0.5)).isBetween(0.2, 0.5);
        assertThat(HeatStyle.PLAIN.alpha(1)).isCloseTo(0.6, within(1e-9));
        assertThat(HeatStyle.PLAIN.alpha(7)).isCloseTo(0.6, within(1e-9));
        assertThat(HeatStyle.PLAIN.withOpacity(0).alpha(1)).isZero();
        assertThat(HeatStyle.PLAIN.withOpacity(1).alpha(1)).isEqualTo(1);
    }

    @Test
    void fullyCoveredIsExactlyTheColourOfTheScale() {
        int[] laid = blend(GREY, Maps.of("0:", "00"), HeatStyle.PLAIN.withOpacity(1));
        assertThat(at(laid, 5, 1)).isEqualTo(ColorScale.INFERNO.rgb(1));
    }

    @Test
    void changesNeitherTheGivenPixelsNorWhatLiesOutsideTheMap() {
        int[] base = new int[16 * 8];
        Arrays.fill(base, GREY);
        int[] laid = HeatmapOverlay.blend(base, 16, 8, Maps.of("99", "99"), HeatStyle.PLAIN);
        assertThat(base).containsOnly(GREY);
        assertThat(laid[8]).isEqualTo(GREY);
        assertThat(laid[7]).isNotEqualTo(GREY);
    }

    @Test
    void everyPixelIsWhatTheFormulaGives() {
        Random random = new Random(7);
        int[] base = random.ints(61 * 37).toArray();
        float[] values = new float[11 * 9];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(9) == 0 ? Float.NaN : random.nextFloat() * 4 - 1;
        }
        MapScale scale = new MapScale(-0.5, 2, 0.6, "z");
        Heatmap map = new Heatmap(11, 9, values, new MapGrid(-2.5, 3, 5.3, 4.1), scale);
        for (boolean grey : new boolean[] {true, false}) {
            HeatStyle style = new HeatStyle(ColorScale.CIVIDIS, 0.7, grey, false);
            int[] laid = HeatmapOverlay.blend(base, 61, 37, map, style);
            for (int i = 0; i < base.length; i++) {
                int expected = formula(base[i], map, style, i % 61, i / 61);
                for (int shift = 0; shift < 32; shift += 8) {
                    assertThat((laid[i] >>> shift) & 0xff)
                            .as("pixel %d, from bit %d", i, shift)
                            .isCloseTo((expected >>> shift) & 0xff, within(1));
                }
            }
        }
    }

    /** One pixel, slowly. */
    private static int formula(int base, Heatmap map, HeatStyle style, int x, int y) {
        int light =
                (((base >> 16) & 0xff) * 54 + ((base >> 8) & 0xff) * 183 + (base & 0xff) * 19) >> 8;
        int under = style.grey() ? (base & 0xff000000) | light * 0x010101 : base;
        MapScale scale = map.scale();
        float value = map.valueAt(x + 0.5, y + 0.5);
        double over = (value - scale.threshold()) / (scale.valueMax() - scale.threshold());
        long share = Math.round(256 * style.alpha(over));
        int colour = style.scale().rgb(scale.fraction(value));
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            long of = ((under >>> shift) & 0xff) * (256 - share);
            mixed |= (int) ((of + ((colour >>> shift) & 0xff) * share) >> 8) << shift;
        }
        return mixed;
    }

    private static int[] blend(int colour, Heatmap map, HeatStyle style) {
        int[] base = new int[8 * 8];
        Arrays.fill(base, colour);
        return HeatmapOverlay.blend(base, 8, 8, map, style);
    }

    private static int at(int[] argb, int x, int y) {
        return argb[y * 8 + x];
    }
}
