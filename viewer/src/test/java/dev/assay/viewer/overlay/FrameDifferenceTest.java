package dev.assay.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.viewer.frame.PixelFrame;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FrameDifferenceTest {
    @Test
    void equalFramesAreBlackAndSaidToBeEqual() {
        FrameDifference none = FrameDifference.of(grey(100, -1), grey(100, -1));

        assertThat(none.differing()).isZero();
        assertThat(none.words()).isEqualTo("No pixel differs.");
        assertThat(none.picture().argb(0, 0)).isEqualTo(0xff000000);
    }

    @Test
    void onePixelThatDiffersIsCountedAndMadeStronger() {
        FrameDifference one = FrameDifference.of(grey(100, -1), grey(100, 5));

        assertThat(one.differing()).isEqualTo(1);
        assertThat(one.greatest()).isEqualTo(10);
        assertThat(one.picture().argb(5, 0)).isEqualTo(0xff282828);
        assertThat(one.words()).startsWith("6.3 % of the pixels differ, by at most 10 of 255");
    }

    @Test
    void framesOfTwoSizesAreRefused() {
        PixelFrame small = new PixelFrame(0, 1, 1, ByteBuffer.allocate(4), 0, 1);
        assertThatThrownBy(() -> FrameDifference.of(small, grey(1, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 16 grey pixels in a row, one of them 10 lighter. */
    private static PixelFrame grey(int light, int lighter) {
        ByteBuffer bgra = ByteBuffer.allocate(16 * 4);
        for (int pixel = 0; pixel < 16; pixel++) {
            byte value = (byte) (pixel == lighter ? light + 10 : light);
            bgra.put(value).put(value).put(value).put((byte) 0xff);
        }
        return new PixelFrame(0, 16, 1, bgra.flip(), 0, 1);
    }
}
