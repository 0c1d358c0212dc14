package dev.assay.app.ui.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    @Test
    void aFrameBecomesAFewGreyCellsAndComesBackAsItWasKept() {
        Thumbnail made = Thumbnail.of(halves(320, 240), 320, 240, 0);

        assertThat(made.width()).isEqualTo(Thumbnail.WIDTH);
        assertThat(made.grey()[0] & 0xff).isGreaterThan(240);
        assertThat(made.grey()[Thumbnail.WIDTH - 1] & 0xff).isLessThan(15);
        assertThat(Thumbnail.read(made.bytes()))
                .hasValueSatisfying(read -> assertThat(read.grey()).isEqualTo(made.grey()));
    }

    @Test
    void aTurnedClipIsTurnedHereToo() {
        byte[] quarter = Thumbnail.of(halves(320, 240), 320, 240, 90).grey();
        byte[] upsideDown = Thumbnail.of(halves(320, 240), 320, 240, 180).grey();

        assertThat(quarter[0] & 0xff).as("the bright left half is on top").isGreaterThan(240);
        assertThat(quarter[quarter.length - 1] & 0xff).isLessThan(15);
        assertThat(upsideDown[0] & 0xff).isLessThan(15);
    }

    @Test
    void whateverElseLiesThereIsNoPicture() {
        assertThat(Thumbnail.read(new byte[0])).isEmpty();
        assertThat(Thumbnail.read(new byte[] {2, 1, 1, 0})).isEmpty();
        assertThat(Thumbnail.read(new byte[] {1, 16, 12, 0})).isEmpty();
        assertThat(Thumbnail.read(new byte[] {1, -1, -1, 0})).isEmpty();
    }

    /** White on the left, black on the right. */
    private static ByteBuffer halves(int width, int height) {
        ByteBuffer bgra = ByteBuffer.allocate(width * height * 4);
        for (int pixel = 0; pixel < width * height; pixel++) {
            int light = pixel % width < width / 2 ? 0xff : 0;
            bgra.put((byte) light).put((byte) light).put((byte) light).put((byte) 0xff);
        }
        return bgra.flip();
    }
}
