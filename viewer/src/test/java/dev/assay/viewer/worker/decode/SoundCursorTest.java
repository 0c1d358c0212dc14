package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.SoundPiece;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound from any place is the sound that reading from the start has there. */
class SoundCursorTest {
    private static final int PART = SoundPiece.RATE / 4;

    @BeforeAll
    static void load() {
        NativeCode.load();
    }

    private static InMemory bytes(String name) throws Exception {
        return new InMemory(Files.readAllBytes(SeekHarness.folder().resolve(name)));
    }

    private static short[] whole(OpenMedia media) throws Exception {
        short[] all = new short[0];
        while (true) {
            short[] part = media.listen(0, all.length / 2, PART);
            int had = all.length;
            all = Arrays.copyOf(all, had + part.length);
            System.arraycopy(part, 0, all, had, part.length);
            if (part.length < PART * 2) {
                return all;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio_pcm16.wav",
                "audio_only_flac.flac",
                "audio_only_aac.m4a",
                "audio_only_opus.ogg",
                "h264_bframes_cfr30_aac.mp4",
                "h264_av_offset.mp4",
            })
    void aPartFromAnyPlaceIsThePartThatReadingThroughHasThere(String name) throws Exception {
        try (OpenMedia media = new Opener(bytes(name), 1, 1).open(-1)) {
            short[] all = whole(media);
            assertThat(all.length / 2).isGreaterThan(SoundPiece.RATE);
            SplittableRandom random = new SplittableRandom(4);
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(all.length / 2 - PART);
                short[] part = media.listen(1, from, PART);

                assertThat(difference(all, from, part))
                        .as("%s from sample %d", name, from)
                        .isLessThan(0.02);
            }
        }
    }

    /** Power of the difference beside the power of what should be there. */
    private static double difference(short[] all, int from, short[] part) {
        double power = 1;
        double wrong = 0;
        for (int i = 0; i < part.length; i++) {
            double is = all[from * 2 + i];
            power += is * is;
            wrong += (is - part[i]) * (is - part[i]);
        }
        return wrong / power;
    }

    @Test
    void beyondTheEndThereIsNothing() throws Exception {
        try (OpenMedia media = new Opener(bytes("audio_pcm16.wav"), 1, 1).open(-1)) {
            assertThat(media.listen(0, 3600L * SoundPiece.RATE, PART)).isEmpty();
            assertThat(media.listen(0, 0, PART)).hasSize(PART * 2);
        }
    }
}
