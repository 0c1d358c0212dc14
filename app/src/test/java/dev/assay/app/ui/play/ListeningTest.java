package dev.assay.app.ui.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.wire.SoundPiece;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sound in step with the picture, on a device made of numbers. */
class ListeningTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int RATE = SoundPiece.RATE;

    private final List<Device> lines = new ArrayList<>();

    /** Hears when the test says so. */
    private static final class Device implements SoundOut.Line {
        private long given;
        private long heard;
        private boolean closed;

        @Override
        public void play(ByteBuffer samples) {
            given += samples.remaining() / SoundPiece.FRAME;
        }

        @Override
        public long heard() {
            return heard;
        }

        void hear(double seconds) {
            heard = Math.min(given, heard + Math.round(seconds * RATE));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private PlaybackViewModel listening(MadeSession clip) {
        SoundOut out =
                () -> {
                    lines.add(new Device());
                    return Optional.of(lines.getLast());
                };
        PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce(), HeldJobs.atOnce(), out);
        play.open(clip, 0);
        return play;
    }

    @Test
    void anItemOpensSilentAndPlaysSilent() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, 4 * RATE));
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND);

            assertThat(play.soundStateProperty().get()).isEqualTo(SoundState.OFF);
            assertThat(play.frameProperty().get()).isEqualTo(25);
            assertThat(lines).isEmpty();
        });
    }

    @Test
    void thePictureFollowsWhatTheDeviceHasPlayed() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, 4 * RATE));
            play.hear(true);
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND / 5);
            assertThat(lines).hasSize(1);
            // the device stands still for a moment: so does the picture
            play.tick(SECOND);
            int held = play.frameProperty().get();
            assertThat(held).isEqualTo(5);
            lines.getFirst().hear(0.4);
            play.tick(SECOND);
            assertThat(play.frameProperty().get()).isEqualTo(held + 10);
            // and it never runs dry while there is more
            assertThat(lines.getFirst().given).isGreaterThanOrEqualTo(RATE);
        });
    }

    @Test
    void whereTheSoundEndsThePictureGoesOn() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, RATE));
            play.hear(true);
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND / 5);
            for (int i = 1; i < 10; i++) {
                lines.getFirst().hear(0.2);
                play.tick(SECOND / 5 * (i + 1));
            }
            int end = play.frameProperty().get();
            play.tick(4 * SECOND);

            assertThat(lines.getFirst().closed).isTrue();
            assertThat(end).isGreaterThanOrEqualTo(25);
            assertThat(play.frameProperty().get()).isGreaterThan(end);
        });
    }

    @Test
    void otherSpeedsAndBackwardsAreSilentAndSayIt() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, 4 * RATE));
            play.hear(true);
            play.setSpeed(Speed.TENTH);
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND);

            assertThat(play.soundStateProperty().get()).isEqualTo(SoundState.OTHER_SPEED);
            assertThat(lines).isEmpty();
            assertThat(play.frameProperty().get()).isEqualTo(2);
            play.setSpeed(Speed.NORMAL);
            assertThat(play.soundStateProperty().get()).isEqualTo(SoundState.ON);
        });
    }

    @Test
    void aMissingDeviceIsSaidAndThePicturePlays() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(new MadeSession(100, 4 * RATE), 0);
            play.hear(true);
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND);
            play.tick(2 * SECOND);

            assertThat(play.soundStateProperty().get()).isEqualTo(SoundState.NO_DEVICE);
            assertThat(play.frameProperty().get()).isEqualTo(50);
        });
    }

    @Test
    void aDeviceThatStopsIsGivenUp() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, 4 * RATE));
            play.hear(true);
            play.togglePlay();
            for (int i = 0; i < 5; i++) {
                play.tick(i * SECOND);
            }

            assertThat(play.soundStateProperty().get()).isEqualTo(SoundState.NO_DEVICE);
            assertThat(lines.getFirst().closed).isTrue();
        });
    }

    @Test
    void silenceAtOnceWhenPausedClosedOrSwitchedOff() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, 4 * RATE));
            play.hear(true);
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND / 5);
            play.pause();
            assertThat(lines.getFirst().closed).isTrue();
            play.togglePlay();
            play.tick(SECOND);
            play.tick(SECOND + SECOND / 5);
            assertThat(lines).hasSize(2);
            play.hear(false);
            assertThat(lines.getLast().closed).isTrue();
        });
    }

    @Test
    void loudnessIsReadOverTheWholeClipAndSilentAfterTheSound() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = listening(new MadeSession(100, 2 * RATE));
            play.readLoudness();
            List<Float> levels = play.loudnessProperty().get().orElseThrow();

            assertThat(levels).hasSize(100);
            assertThat(levels.subList(0, 48)).containsOnly(1f);
            assertThat(levels.subList(52, 100)).containsOnly(0f);
        });
    }
}
