package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import org.junit.jupiter.api.Test;

class ToneMapTest {
    /** Codes of 0, 100, 203, 1000 and 10,000 cd/m² by SMPTE ST 2084. */
    private static final double[] PQ = {0, 0.5081, 0.5807, 0.7518, 1};

    @Test
    void greyStaysGreyRisesAndReachesWhiteAtThePeak() {
        int before = -1;
        for (double code : PQ) {
            int argb = one(ToneMap.ofPq(), code, code, code);
            int green = argb >> 8 & 0xff;
            assertThat(argb >>> 24).isEqualTo(255);
            assertThat(Math.abs((argb >> 16 & 0xff) - green)).isLessThanOrEqualTo(1);
            assertThat(Math.abs((argb & 0xff) - green)).isLessThanOrEqualTo(1);
            assertThat(green).isGreaterThanOrEqualTo(before);
            before = green;
        }
        assertThat(one(ToneMap.ofPq(), 0, 0, 0)).isEqualTo(0xff000000);
        assertThat(one(ToneMap.ofPq(), 0.7518, 0.7518, 0.7518) & 0xff).isGreaterThan(250);
        assertThat(one(ToneMap.ofPq(), 0.5807, 0.5807, 0.5807) & 0xff).isBetween(170, 200);
    }

    @Test
    void coloursKeepTheirHue() {
        int red = one(ToneMap.ofPq(), 0.7, 0.2, 0.2);
        assertThat(red >> 16 & 0xff).isGreaterThan(200);
        assertThat(red & 0xff).isLessThan(40);
        assertThat(red >> 8 & 0xff).isLessThan(40);
    }

    @Test
    void hlgRisesFromBlackToWhite() {
        assertThat(one(ToneMap.ofHlg(), 0, 0, 0)).isEqualTo(0xff000000);
        assertThat(one(ToneMap.ofHlg(), 0.5, 0.5, 0.5) & 0xff).isBetween(80, 140);
        assertThat(one(ToneMap.ofHlg(), 1, 1, 1) & 0xff).isGreaterThan(250);
    }

    private static int one(ToneMap map, double red, double green, double blue) {
        ShortBuffer from = ShortBuffer.allocate(3);
        from.put((short) Math.round(red * 65_535));
        from.put((short) Math.round(green * 65_535));
        from.put((short) Math.round(blue * 65_535));
        IntBuffer to = IntBuffer.allocate(1);
        map.map(from, to, 1);
        return to.get(0);
    }
}
