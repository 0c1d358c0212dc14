package dev.assay.viewer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again; what is not allowed is refused before anything is made of it. */
class WireTest {
    private static final FrameFacts FRAME =
            new FrameFacts(
                    7,
                    640,
                    360,
                    -9,
                    true,
                    "yuv420p",
                    4096,
                    921_600,
                    "0f".repeat(16),
                    "a0".repeat(32));
    private static final MediaFacts MEDIA =
            new MediaFacts(
                    1,
                    "matroska,webm",
                    List.of(
                            new StreamFacts(0, 1, "vp9", "Profile 0", true, 320, 240, 0, 0, ""),
                            new StreamFacts(1, 2, "opus", "", true, 0, 0, 2, 48_000, "eng")),
                    0,
                    "vp9",
                    320,
                    240,
                    -90,
                    true,
                    4,
                    3,
                    "yuv420p",
                    Double.NaN,
                    "bt709",
                    "bt709",
                    "bt709",
                    "tv",
                    1,
                    1000,
                    120,
                    3);

    private static MessageChannel reading(byte... bytes) {
        return new MessageChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    private static PayloadReader sent(MessageType type, PayloadWriter content) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        new MessageChannel(InputStream.nullInputStream(), wire).write(type, content.done());
        Message message = reading(wire.toByteArray()).read();
        assertThat(message.type()).isEqualTo(type);
        return message.reader();
    }

    private static PayloadReader frame(FrameFacts facts) throws IOException {
        PayloadWriter content = new PayloadWriter();
        facts.put(content);
        return sent(MessageType.FRAME, content);
    }

    private static FrameFacts frame(int width, int height, long offset, long bytes) {
        return new FrameFacts(
                0, width, height, 0, false, "", offset, bytes, FRAME.md5(), FRAME.sha256());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        PayloadWriter media = new PayloadWriter();
        MEDIA.put(media);
        FramesRequest request = new FramesRequest(5, 9, -1, true);
        PayloadWriter frames = new PayloadWriter();
        request.put(frames);

        assertThat(FrameFacts.take(frame(FRAME))).isEqualTo(FRAME);
        assertThat(MediaFacts.take(sent(MessageType.OPENED, media))).isEqualTo(MEDIA);
        assertThat(FramesRequest.take(sent(MessageType.FRAMES, frames))).isEqualTo(request);
    }

    @Test
    void pixelsOutsideTheSharedMemoryAreRefused() {
        for (FrameFacts lie :
                List.of(
                        frame(100, 100, Limits.FRAME_MEMORY, 40_000),
                        frame(100, 100, 0, 40_001),
                        frame(100, 100, -1, 40_000),
                        frame(32_768, 32_768, 0, 0),
                        frame(0, 100, 0, 0),
                        frame(40_000, 1, 0, 0))) {
            assertThatExceptionOfType(WireException.class)
                    .as(lie.toString())
                    .isThrownBy(() -> FrameFacts.take(frame(lie)));
        }
    }

    @Test
    void moreStreamsThanAllowedAreRefusedBeforeTheyAreRead() {
        PayloadWriter content =
                new PayloadWriter().number(1).text("mov", 64).number(Limits.MAX_STREAMS + 1);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> MediaFacts.take(new PayloadReader(content.done())));
    }

    @Test
    void aTextLongerThanItsLimitOrItsMessageIsRefused() {
        for (int length : new int[] {33, -1, Integer.MAX_VALUE, 20}) {
            PayloadWriter content = new PayloadWriter().number(length).bytes(new byte[10]);

            assertThatExceptionOfType(WireException.class)
                    .isThrownBy(() -> new PayloadReader(content.done()).text(32));
        }
    }

    @Test
    void textCannotSteerATerminalOrTurnItsDirection() throws WireException {
        PayloadWriter content = new PayloadWriter().text("a\u001b[31m\u202eb\nc", 64);

        assertThat(new PayloadReader(content.done()).text(64)).isEqualTo("a [31m b c");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void noNumberIsInfinite(double value) {
        PayloadWriter content = new PayloadWriter().real(value);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> new PayloadReader(content.done()).real());
    }

    @Test
    void aMessageThatGoesOnAfterItsContentIsRefused() throws IOException {
        PayloadWriter content = new PayloadWriter();
        FRAME.put(content);
        PayloadReader longer = sent(MessageType.FRAME, content.number(1));

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> FrameFacts.take(longer));
    }

    @Test
    void headersThatAreNoneAreRefused() {
        byte magic = (byte) 0xA5;
        for (byte[] header :
                List.of(
                        new byte[] {0, 10, 0, 0, 0, 0, 0, 0},
                        new byte[] {magic, 0, 0, 0, 0, 0, 0, 0},
                        new byte[] {magic, 99, 0, 0, 0, 0, 0, 0},
                        new byte[] {magic, 10, 0, 1, 0, 0, 0, 0},
                        new byte[] {magic, 10, 0, 0, 0x7f, -1, -1, -1},
                        new byte[] {magic, 10, 0, 0, -1, -1, -1, -1})) {
            assertThatExceptionOfType(WireException.class).isThrownBy(() -> reading(header).read());
        }
    }

    @Test
    void aWireThatBreaksOffIsTheEnd() {
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> reading().read());
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reading((byte) 0xA5, (byte) 10, (byte) 0, (byte) 0).read());
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() ->
                        reading(
                                        (byte) 0xA5,
                                        (byte) 10,
                                        (byte) 0,
                                        (byte) 0,
                                        (byte) 0,
                                        (byte) 0,
                                        (byte) 0,
                                        (byte) 9,
                                        (byte) 1)
                                .read());
    }

    @Test
    void noiseGivesValuesInBoundsOrARefusal() {
        SplittableRandom random = new SplittableRandom(11);
        PayloadWriter media = new PayloadWriter();
        MEDIA.put(media);
        byte[] sound = new byte[media.done().remaining()];
        media.done().get(sound);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = sound.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                MediaFacts facts = MediaFacts.take(new PayloadReader(ByteBuffer.wrap(bytes)));
                assertThat(facts.frames()).isBetween(0, Limits.MAX_FRAMES);
                assertThat(facts.timebaseDenominator()).isPositive();
                assertThat(facts.streams().size()).isLessThanOrEqualTo(Limits.MAX_STREAMS);
            } catch (WireException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
