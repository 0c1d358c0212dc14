package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleFreeBytesTest {
    @BeforeAll
    static void load() {
        NativeCode.load();
    }

    @Test
    void theIndexIsTheSameWithoutTheSamples() throws Exception {
        List<String> compared = new ArrayList<>();
        for (Path file : isoMedia()) {
            InMemory media = new InMemory(Files.readAllBytes(file));
            try (Container whole = new Container(media)) {
                int stream = new Streams(whole).choose(-1);
                String codec = Streams.codec(whole.stream(stream));
                if (!whole.format().startsWith("mov") || !IndexBuilder.onePictureAPacket(codec)) {
                    continue;
                }
                List<String> known = packets(PacketScan.of(whole, stream));
                SampleFreeBytes tables = new SampleFreeBytes(media);
                try (Container bare = Container.tables(tables)) {
                    assertThat(packets(PacketScan.of(bare, stream)))
                            .as(file.getFileName().toString())
                            .isEqualTo(known);
                }
                assertThat(tables.leftOut()).isPositive();
                compared.add(codec);
            }
        }
        assertThat(compared).contains("h264", "hevc", "av1", "prores", "qtrle");
    }

    @Test
    void boxesThatLieAboutTheirSizeEndTheWalk() throws IOException {
        ByteBuffer boxes = ByteBuffer.allocate(64);
        boxes.putInt(16).put(name("ftyp")).putLong(0);
        boxes.putInt(1).put(name("mdat")).putLong(Long.MAX_VALUE);
        InMemory media = new InMemory(boxes.array());
        SampleFreeBytes tables = new SampleFreeBytes(media);

        assertThat(tables.leftOut()).isEqualTo(32);
        assertThat(tables.read(40, ByteBuffer.allocate(100))).isEqualTo(24);
        assertThat(tables.read(64, ByteBuffer.allocate(100))).isEqualTo(-1);
        boxes.putLong(24, -5);
        assertThat(new SampleFreeBytes(media).leftOut()).isZero();
        assertThat(new SampleFreeBytes(new InMemory(new byte[5])).leftOut()).isZero();
    }

    private static byte[] name(String box) {
        return box.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Path> isoMedia() throws IOException {
        try (Stream<Path> files = Files.list(SeekHarness.folder())) {
            return files.filter(file ->
                            file.toString()
                                    .matches(
                                            ".*/(h264|hevc|av1|prores|qtrle)"
                                                    + "[^/]*\\.(mp4|mov)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> packets(PacketTable table) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < table.count(); i++) {
            all.add(
                    "%d+%d pts %d for %d%s%s%s"
                            .formatted(
                                    table.position(i),
                                    table.size(i),
                                    table.pts(i),
                                    table.duration(i),
                                    table.key(i) ? " key" : "",
                                    table.hidden(i) ? " hidden" : "",
                                    table.corrupt(i) ? " corrupt" : ""));
        }
        return all;
    }
}
