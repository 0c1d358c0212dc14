package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Animations of one-colour pieces made here (lossless, simple codes), and a real one. */
class AnimatedWebpTest {
    private static final int RED = 0xffff0000;
    private static final int HALF_BLUE = 0x800000ff;
    private static final int GREEN = 0xff00ff00;

    @BeforeAll
    static void load() {
        NativeCode.load();
    }

    @Test
    void piecesAreBlendedDisposedAndTimed() throws Exception {
        byte[] file =
                animation(
                        4,
                        2,
                        piece(0, 0, 4, 2, 100, false, false, RED),
                        piece(2, 0, 2, 2, 40, true, true, HALF_BLUE),
                        piece(0, 0, 2, 2, 70, false, false, GREEN));
        try (OpenMedia media = new Opener(new InMemory(file), 1, 1 << 20).open(-1)) {
            assertThat(media.frameCount()).isEqualTo(3);
            assertThat(List.of(media.pts(0), media.pts(1), media.pts(2)))
                    .containsExactly(0L, 100L, 140L);
            assertThat(media.duration(1)).isEqualTo(40);
            assertThat(media.facts().timebaseDenominator()).isEqualTo(1000);

            assertThat(pixels(media, 2))
                    .as("the second piece was cleared away")
                    .containsExactly(GREEN, GREEN, 0, 0, GREEN, GREEN, 0, 0);
            assertThat(pixels(media, 1))
                    .as("half blue over red")
                    .containsExactly(
                            RED, RED, 0xff7f0080, 0xff7f0080, RED, RED, 0xff7f0080, 0xff7f0080);
            assertThat(pixels(media, 0)).containsOnly(RED);
        }
    }

    @Test
    void whatRestsOnABrokenPieceIsBrokenAndTheNextKeyIsNot() throws Exception {
        byte[] broken = piece(0, 0, 2, 2, 10, true, false, RED);
        // the signature of the lossless stream
        broken[8 + 16 + 8] = 0;
        byte[] file =
                animation(
                        4,
                        2,
                        piece(0, 0, 4, 2, 10, false, false, RED),
                        broken,
                        piece(2, 0, 2, 2, 10, true, false, GREEN),
                        piece(0, 0, 4, 2, 10, false, false, GREEN));
        try (OpenMedia media = new Opener(new InMemory(file), 1, 1 << 20).open(-1)) {
            assertThat(pixels(media, 3)).containsOnly(GREEN);
            for (int frame = 1; frame < 3; frame++) {
                int asked = frame;
                assertThatExceptionOfType(BrokenFrameException.class)
                        .isThrownBy(() -> media.decode(asked))
                        .satisfies(
                                e -> assertThat(e.code()).isEqualTo(FrameFault.UNDECODABLE.code()));
            }
            assertThat(pixels(media, 0)).containsOnly(RED);
        }
    }

    @Test
    void anAnimationThatIsCutKeepsWhatIsWhole() throws Exception {
        byte[] file =
                animation(
                        4,
                        2,
                        piece(0, 0, 4, 2, 10, false, false, RED),
                        piece(0, 0, 4, 2, 10, false, false, GREEN));
        byte[] cut = java.util.Arrays.copyOf(file, file.length - 4);
        assertThat(WebpAnimation.of(new InMemory(cut)))
                .satisfies(it -> assertThat(it.pieces()).hasSize(1))
                .satisfies(it -> assertThat(it.cut()).isTrue());
        assertThat(
                        WebpAnimation.of(
                                new InMemory(
                                        animation(4, 2, piece(2, 0, 4, 2, 10, false, false, RED)))))
                .as("a piece beyond the canvas")
                .satisfies(it -> assertThat(it.pieces()).isEmpty());
    }

    @Test
    void aRealAnimationIsTheSameInAnyOrder() throws Exception {
        byte[] file = Files.readAllBytes(SeekHarness.folder().resolve("anim.webp"));
        List<String> there = new ArrayList<>();
        List<String> back = new ArrayList<>();
        try (OpenMedia media = new Opener(new InMemory(file), 1, 1).open(-1)) {
            assertThat(media.frameCount()).isGreaterThan(10);
            for (int i = 0; i < media.frameCount(); i++) {
                there.add(media.hash(i, media.decode(i)).facts().md5());
            }
            for (int i = media.frameCount() - 1; i >= 0; i--) {
                back.addFirst(media.hash(i, media.decode(i)).facts().md5());
            }
        }
        assertThat(back).isEqualTo(there);
        assertThat(there).doesNotHaveDuplicates();
    }

    private static List<Integer> pixels(OpenMedia media, int frame) throws Exception {
        AVFrame picture = media.decode(frame);
        IntBuffer pixels =
                picture.data(0)
                        .capacity((long) picture.width() * picture.height() * 4)
                        .asByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer();
        List<Integer> all = new ArrayList<>();
        while (pixels.hasRemaining()) {
            all.add(pixels.get());
        }
        return all;
    }

    private static byte[] animation(int width, int height, byte[]... pieces) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x12);
        three(extended, width - 1);
        three(extended, height - 1);
        content.writeBytes(chunk("VP8X", extended.array()));
        content.writeBytes(chunk("ANIM", new byte[6]));
        for (byte[] piece : pieces) {
            content.writeBytes(piece);
        }
        ByteBuffer file = ByteBuffer.allocate(12 + content.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(name("RIFF")).putInt(4 + content.size()).put(name("WEBP"));
        return file.put(content.toByteArray()).array();
    }

    private static byte[] piece(
            int x,
            int y,
            int wide,
            int high,
            int millis,
            boolean blend,
            boolean dispose,
            int argb) {
        byte[] picture = chunk("VP8L", oneColour(wide, high, argb));
        ByteBuffer frame = ByteBuffer.allocate(16 + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        three(frame, x / 2);
        three(frame, y / 2);
        three(frame, wide - 1);
        three(frame, high - 1);
        three(frame, millis);
        frame.put((byte) ((blend ? 0 : 2) | (dispose ? 1 : 0)));
        return chunk("ANMF", frame.put(picture).array());
    }

    /** A lossless picture without transforms, five codes of one symbol each, no pixel bits. */
    private static byte[] oneColour(int width, int height, int argb) {
        Bits bits = new Bits();
        bits.put(0x2f, 8);
        bits.put(width - 1, 14);
        bits.put(height - 1, 14);
        bits.put(1, 1); // alpha is used
        bits.put(0, 3); // version
        bits.put(0, 1); // no transform
        bits.put(0, 1); // no colour cache
        bits.put(0, 1); // no meta codes
        for (int symbol :
                new int[] {argb >> 8 & 0xff, argb >> 16 & 0xff, argb & 0xff, argb >>> 24, 0}) {
            bits.put(1, 1); // simple code
            bits.put(0, 1); // one symbol
            bits.put(1, 1); // of eight bits
            bits.put(symbol, 8);
        }
        return bits.bytes();
    }

    private static byte[] chunk(String name, byte[] content) {
        int padded = content.length + (content.length & 1);
        ByteBuffer chunk = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(name(name)).putInt(content.length).put(content).array();
    }

    private static byte[] name(String chunk) {
        return chunk.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void three(ByteBuffer into, int value) {
        into.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    /** Least significant bit first. */
    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int held;
        private int count;

        void put(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                held |= (value >> i & 1) << count++;
                if (count == 8) {
                    out.write(held);
                    held = 0;
                    count = 0;
                }
            }
        }

        byte[] bytes() {
            put(0, (8 - count) % 8);
            out.writeBytes(new byte[2]);
            return out.toByteArray();
        }
    }
}
