package dev.assay.app.ui.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.BrokenFrame;
import dev.assay.viewer.media.DecodedFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final MadeSession clip = new MadeSession(100);

    @Test
    void stepsOneFrameAndTheNumberIsThatOfThePicture() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, 0);
            play.step(1);
            play.step(1);
            play.step(-1);

            assertThat(play.frameProperty().get()).isEqualTo(1);
            assertThat(play.shownProperty().get())
                    .containsInstanceOf(DecodedFrame.class)
                    .hasValueSatisfying(f -> assertThat(((DecodedFrame) f).index()).isEqualTo(1));
            play.step(-5);
            assertThat(play.frameProperty().get()).isZero();
            play.toLast();
            assertThat(play.frameProperty().get()).isEqualTo(99);
            play.step(1);
            assertThat(play.frameProperty().get()).isEqualTo(99);
        });
    }

    @Test
    void listsTheHashesOfAllFramesAndNamesTheBrokenOne() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            List<String> texts = new ArrayList<>();
            play.open(clip, 0);
            play.hashes(texts::add);

            List<String> lines =
                    texts.getFirst().lines().filter(it -> !it.startsWith("#")).toList();
            assertThat(lines).hasSize(100);
            assertThat(lines.get(99)).isEqualTo("99, 356400, %032x, %064x".formatted(99, 99));
            assertThat(lines.get(MadeSession.BROKEN))
                    .isEqualTo("13, broken: This frame is cut off.");
        });
    }

    @Test
    void hashesOfAnItemThatWasLeftAreGivenToNobody() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            PlaybackViewModel play = new PlaybackViewModel(jobs);
            List<String> texts = new ArrayList<>();
            play.open(clip, 0);
            jobs.letGo();
            play.hashes(texts::add);
            play.close();
            while (jobs.waiting() > 0) {
                jobs.letGo();
            }

            assertThat(texts).isEmpty();
        });
    }

    @Test
    void onlyOneFrameIsOnItsWayAndTheLastWishWins() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            PlaybackViewModel play = new PlaybackViewModel(jobs);
            play.open(clip, 0);
            for (int i = 0; i < 20; i++) {
                play.step(1);
            }
            assertThat(jobs.waiting()).isEqualTo(1);
            jobs.letGo();
            assertThat(play.frameProperty().get()).isZero();
            assertThat(jobs.waiting()).isEqualTo(1);
            jobs.letGo();

            assertThat(play.frameProperty().get()).isEqualTo(20);
            assertThat(clip.asked).isEqualTo(List.of(0, 20));
        });
    }

    @Test
    void theHashIsThatOfTheFrameAtRestAndHoldsNoStepUp() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            PlaybackViewModel play = new PlaybackViewModel(jobs);
            play.open(clip, 4);
            jobs.letGo();
            assertThat(play.hashedProperty().get()).isEmpty();
            play.step(1);
            assertThat(jobs.waiting()).isEqualTo(2);
            while (jobs.waiting() > 0) {
                jobs.letGo();
            }

            assertThat(play.hashedProperty().get().map(DecodedFrame::index)).contains(5);
            play.togglePlay();
            play.tick(0);
            play.tick(SECOND);
            jobs.letGo();
            assertThat(play.frameProperty().get()).isEqualTo(30);
            assertThat(play.hashedProperty().get()).isEmpty();
        });
    }

    @Test
    void aFrameThatArrivesAfterClosingIsDropped() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            PlaybackViewModel play = new PlaybackViewModel(jobs);
            play.open(clip, 5);
            play.close();
            jobs.letGo();

            assertThat(play.shownProperty().get()).isEmpty();
            assertThat(play.countProperty().get()).isZero();
        });
    }

    @Test
    void playingFollowsTheClockAndSkipsRatherThanFallsBehind() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, 0);
            play.togglePlay();
            play.tick(7 * SECOND);
            play.tick(7 * SECOND + SECOND / 25);
            assertThat(play.frameProperty().get()).isEqualTo(1);
            play.tick(8 * SECOND);
            assertThat(play.frameProperty().get()).isEqualTo(25);

            play.setSpeed(Speed.HALF);
            play.tick(9 * SECOND);
            play.tick(10 * SECOND);
            assertThat(play.frameProperty().get()).isEqualTo(37);
        });
    }

    @Test
    void playingStopsAtTheOutMarkAndAtTheEnd() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, 30);
            play.markOut();
            play.goTo(10);
            play.markIn();
            assertThat(play.marksProperty().get().words())
                    .isEqualTo("In 10 \u00b7 Out 30 \u00b7 21 frames");
            play.togglePlay();
            play.tick(0);
            play.tick(9 * SECOND);

            assertThat(play.frameProperty().get()).isEqualTo(30);
            assertThat(play.playingProperty().get()).isFalse();
            play.togglePlay();
            play.tick(20 * SECOND);
            play.tick(90 * SECOND);
            assertThat(play.frameProperty().get()).isEqualTo(99);
        });
    }

    @Test
    void aLoopPlaysTheMarkedFramesAgainAndAgain() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, 30);
            play.markOut();
            play.goTo(10);
            play.markIn();
            play.loopingProperty().set(true);
            play.togglePlay();
            play.tick(0);
            play.tick(9 * SECOND);
            assertThat(play.frameProperty().get()).isEqualTo(10);
            assertThat(play.playingProperty().get()).isTrue();
            play.tick(10 * SECOND);
            play.tick(10 * SECOND + SECOND / 5);
            assertThat(play.frameProperty().get()).isEqualTo(15);

            play.clearMarks();
            assertThat(play.marksProperty().get()).isEqualTo(Marks.NONE);
        });
    }

    @Test
    void playsBackwardsToTheInMark() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, 20);
            play.markIn();
            play.goTo(80);
            play.togglePlayBack();
            play.tick(0);
            play.tick(SECOND);
            assertThat(play.frameProperty().get()).isEqualTo(55);
            play.tick(9 * SECOND);

            assertThat(play.frameProperty().get()).isEqualTo(20);
            assertThat(play.playingProperty().get()).isFalse();
        });
    }

    @Test
    void keyFramesAreFoundBothWays() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, 25);
            play.toKeyFrame(true);
            assertThat(play.frameProperty().get()).isEqualTo(30);
            play.toKeyFrame(false);
            assertThat(play.frameProperty().get()).isEqualTo(20);
        });
    }

    @Test
    void aBrokenFrameIsShownAsBrokenAndStepsGoOn() {
        FxThread.pretend(() -> {
            PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
            play.open(clip, MadeSession.BROKEN);
            assertThat(play.shownProperty().get()).containsInstanceOf(BrokenFrame.class);
            play.step(1);
            assertThat(play.shownProperty().get()).containsInstanceOf(DecodedFrame.class);
        });
    }

    @Test
    void anotherThreadMayNotTouchIt() {
        PlaybackViewModel play = new PlaybackViewModel(HeldJobs.atOnce());
        assertThatIllegalStateException().isThrownBy(() -> play.goTo(3));
    }
}
