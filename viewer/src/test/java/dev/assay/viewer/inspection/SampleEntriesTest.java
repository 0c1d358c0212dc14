package dev.assay.viewer.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SampleEntriesTest {
    private record Bytes(ByteBuffer content) implements ByteSource {
        @Override
        public long length() {
            return content.capacity();
        }

        @Override
        public int read(long position, ByteBuffer into) {
            if (position >= content.capacity()) {
                return -1;
            }
            int count = (int) Math.min(into.remaining(), content.capacity() - position);
            into.put(content.slice((int) position, count));
            return count;
        }
    }

    private static ByteSource source(byte[] content) {
        return new Bytes(ByteBuffer.wrap(content));
    }

    private static byte[] box(String type, byte[]... contents) {
        int length = 8;
        for (byte[] content : contents) {
            length += content.length;
        }
        ByteBuffer box = ByteBuffer.allocate(length).putInt(length);
        box.put(type.getBytes(StandardCharsets.US_ASCII));
        for (byte[] content : contents) {
            box.put(content);
        }
        return box.array();
    }

    private static byte[] track(String header, int width, int height) {
        byte[] entry = new byte[78];
        ByteBuffer.wrap(entry).putShort(24, (short) width).putShort(26, (short) height);
        byte[] table = box("stsd", new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, box("avc1", entry));
        return box("trak", box("mdia", box("minf", box(header, new byte[12]), box("stbl", table))));
    }

    @Test
    void sizesOfPictureTracksAreRead() throws Exception {
        byte[] file =
                box("moov", track("smhd", 1, 1), track("vmhd", 320, 240), track("vmhd", 65_535, 9));

        assertThat(SampleEntries.sizes(source(file), ContentType.MP4))
                .containsExactly(
                        new SampleEntries.Size(320, 240), new SampleEntries.Size(65_535, 9));
    }

    @Test
    void boxesThatLieAboutTheirLengthEndTheWalk() throws Exception {
        byte[] file = box("moov", track("vmhd", 320, 240));
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] = (byte) 0xff;

            assertThat(SampleEntries.sizes(source(changed), ContentType.MP4))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void paddingIsNoMismatch() {
        SampleEntries.Size shown = new SampleEntries.Size(1920, 1080);

        assertThat(shown.near(new SampleEntries.Size(1920, 1088))).isTrue();
        assertThat(shown.near(new SampleEntries.Size(32_767, 32_767))).isFalse();
    }
}
