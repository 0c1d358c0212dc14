package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items whose bytes are still coming: the frames counted so far are the first of all frames. */
class FirstPartTest {
    /** Bytes that come from far away: each counts as so many. */
    private static final class Afar implements MediaBytes {
        private final InMemory bytes;
        private final long times;
        private long counted;

        Afar(InMemory bytes, long times) {
            this.bytes = bytes;
            this.times = times;
        }

        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            int got = bytes.read(position, into);
            counted += Math.max(got, 0) * times;
            return got;
        }

        @Override
        public long fetched() {
            return counted;
        }
    }

    private static SeekHarness.Known known(String name) throws IOException {
        NativeCode.load();
        return SeekHarness.known().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Afar afar(String name, int parts) throws IOException {
        byte[] bytes = Files.readAllBytes(SeekHarness.folder().resolve(name));
        // so that a share of it is as much as may be fetched
        return new Afar(new InMemory(bytes), parts * (6L << 20) / bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h264_opengop_bpyramid.mkv",
                "h264_mpegts.ts",
                "vp9.webm",
                "mpeg4_packedb.avi",
                "mpeg2_interlaced_bff.mpg"
            })
    void framesOfTheBeginningAreTheFirstOfAllFrames(String name) throws Exception {
        SeekHarness.Known known = known(name);
        Raster md5 = new Raster("MD5");
        try (OpenMedia media = new Opener(afar(name, 3), 1, 1 << 24, true).open(-1)) {
            int count = media.frameCount();
            assertThat(count).isBetween(1, known.hashes().size() - 1);
            assertThat(media.facts().notes() & FrameTable.FIRST_PART).isNotZero();
            for (int i = 0; i < count; i++) {
                assertThat(md5.hash(media.decode(i)))
                        .as("%s frame %d", name, i)
                        .isEqualTo(known.hashes().get(i));
            }
        }
    }

    @Test
    void aFileWithTablesOfItsSamplesIsCountedWhole() throws Exception {
        String name = "h264_faststart.mp4";
        try (OpenMedia media = new Opener(afar(name, 1), 1, 1 << 24, true).open(-1)) {
            assertThat(media.frameCount()).isEqualTo(known(name).hashes().size());
            assertThat(media.facts().notes() & FrameTable.FIRST_PART).isZero();
        }
    }
}
