package dev.assay.app.demo.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.demo.scene.Picture;
import dev.assay.app.demo.scene.Regeneration;
import dev.assay.app.demo.scene.Sensor;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipEncoderTest {
    @TempDir Path folder;

    @Test
    void theSamePicturesGiveTheSameFileWithTheHeaderInFront()
            throws EnvironmentException, IOException {
        byte[] one = clip("one.mp4");

        assertThat(clip("two.mp4")).isEqualTo(one);
        String text = new String(one, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf("moov")).isPositive().isLessThan(text.indexOf("mdat"));
    }

    @Test
    void aHeaderIsTurnedAndMadeToLieInPlace() throws EnvironmentException, IOException {
        byte[] file = clip("clip.mp4");
        int length = file.length;
        new Mp4Header(file).turnClockwise(96);
        new Mp4Header(file).lie(1920, 1080, 6);

        int track = new String(file, StandardCharsets.ISO_8859_1).indexOf("tkhd") - 4;
        ByteBuffer header = ByteBuffer.wrap(file);
        assertThat(header.getInt(track + 52)).isEqualTo(0x10000);
        assertThat(header.getInt(track + 84)).isEqualTo(1920 * 0x10000);
        assertThat(file).hasSize(length);
    }

    @Test
    void aRegeneratedAreaHasNoNoiseAndTheRestIsUntouched() {
        Picture clean = flat();
        Picture footage = flat();
        new Sensor(5).expose(footage, 3);
        Picture before = footage.copy();

        new Regeneration(64, 48, 20, 16).into(footage, clean);

        assertThat(footage.plane(0)[48 * 128 + 64]).isEqualTo(120f);
        assertThat(footage.plane(0)[5]).isEqualTo(before.plane(0)[5]).isNotEqualTo(120f);
    }

    private byte[] clip(String name) throws EnvironmentException, IOException {
        Path file = folder.resolve(name);
        try (ClipEncoder encoder = new ClipEncoder(file, 128, 96, 90_000, 12)) {
            for (int frame = 0; frame < 5; frame++) {
                Picture picture = flat();
                new Sensor(4).expose(picture, frame);
                encoder.add(picture, frame * 3000L);
            }
            encoder.finish();
        }
        return Files.readAllBytes(file);
    }

    private static Picture flat() {
        Picture picture = new Picture(128, 96);
        for (int c = 0; c < 3; c++) {
            Arrays.fill(picture.plane(c), 120f);
        }
        return picture;
    }
}
