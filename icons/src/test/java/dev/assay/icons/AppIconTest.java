package dev.assay.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AppIconTest {
    @Test
    void everySizeIsThereAndAsLargeAsItSays() throws IOException {
        for (int size : AppIcon.SIZES) {
            try (InputStream in = AppIcon.png(size)) {
                BufferedImage image = ImageIO.read(in);
                assertThat(image.getWidth()).isEqualTo(size);
                assertThat(image.getHeight()).isEqualTo(size);
                assertThat(image.getRGB(0, 0) >>> 24).as("corner of %d", size).isLessThan(128);
            }
        }
    }

    @Test
    void thePackagesFindTheirFormats() throws IOException {
        assertThat(head("app/assay.ico", 4)).containsExactly(0, 0, 1, 0);
        assertThat(head("app/assay.icns", 4)).containsExactly('i', 'c', 'n', 's');
    }

    private static byte[] head(String name, int length) throws IOException {
        try (InputStream in = AppIcon.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readNBytes(length);
        }
    }
}
