package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Packed MPEG-4 in AVI, made by ffmpeg with libxvid: empty packets that stand for pictures packed
 * before them are marked key. Nothing may start there.
 */
class FalseKeysTest {
    private static final String NAME = "packed-false-keys.avi";

    @Test
    void framesAreTheSameBackwardsAsForwardWherePacketsAreCalledKeyAndAreNone() throws Exception {
        NativeCode.load();
        Raster md5 = new Raster("MD5");
        try (InputStream file = FalseKeysTest.class.getResourceAsStream(NAME);
                OpenMedia media = new Opener(new InMemory(file.readAllBytes()), 1, 1).open(-1)) {
            List<String> forward = new ArrayList<>();
            for (int i = 0; i < media.frameCount(); i++) {
                forward.add(md5.hash(media.decode(i)));
            }
            assertThat(forward).hasSize(23);
            for (int i = forward.size() - 1; i >= 0; i--) {
                assertThat(md5.hash(media.decode(i))).as("frame %d", i).isEqualTo(forward.get(i));
            }
        }
    }
}
