package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file for each way in which order, time or format can go wrong, forward and backward. */
class OrderTest {
    private static final int BACK = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h264_opengop_bpyramid.mkv",
                "h264_editlist_start.mp4",
                "h264_resolution_change.ts",
                "h264_vfr.mkv",
                "hevc_opengop.mp4",
                "mpeg2_interlaced_bff.mpg",
                "mpeg4_packedb.avi",
                "vp9_odd_321x181.webm",
                "av1_10bit.webm",
                "prores4444_alpha.mov",
                "anim.apng",
                "still_cmyk.jpg"
            })
    void everyFrameIsThatOfTheOriginalForwardAndBackward(String name) throws Exception {
        NativeCode.load();
        List<String> known =
                SeekHarness.known().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .hashes();
        Raster md5 = new Raster("MD5");
        byte[] bytes = Files.readAllBytes(SeekHarness.folder().resolve(name));
        try (OpenMedia media = new Opener(new InMemory(bytes), 2, 8 << 20).open(-1)) {
            List<String> forward = new ArrayList<>();
            for (int i = 0; i < media.frameCount(); i++) {
                forward.add(md5.hash(media.decode(i)));
            }
            assertThat(forward).isEqualTo(known);
            int last = media.frameCount() - 1;
            for (int i = last; i > last - Math.min(BACK, last + 1); i--) {
                assertThat(md5.hash(media.decode(i))).as("frame %d", i).isEqualTo(known.get(i));
            }
        }
    }
}
