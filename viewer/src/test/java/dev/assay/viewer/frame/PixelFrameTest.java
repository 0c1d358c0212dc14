package dev.assay.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class PixelFrameTest {
    @Test
    void readsBlueGreenRedAlphaWhateverTheOrderOfTheBuffer() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {3, 2, 1, (byte) 255, 6, 5, 4, (byte) 255});
        PixelFrame frame = new PixelFrame(0, 2, 1, bytes, 0, 1);

        assertThat(frame.argb(0, 0)).isEqualTo(0xff010203);
        assertThat(frame.argb(1, 0)).isEqualTo(0xff040506);
        assertThat(FramePoint.of(frame, 1, 0)).isEqualTo(new FramePoint(1, 0, 4, 5, 6));
    }

    @Test
    void refusesFewerBytesThanPixelsAndAnythingButAQuarterTurn() {
        ByteBuffer bytes = ByteBuffer.allocate(15);
        assertThatThrownBy(() -> new PixelFrame(0, 2, 2, bytes, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelFrame(0, 1, 1, bytes, 45, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelFrame(0, 1, 1, bytes, 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelFrame(0, 60_000, 60_000, bytes, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
