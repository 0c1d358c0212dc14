package dev.assay.viewer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private static final float NONE = Float.NaN;

    static TimelineModel clip() {
        ScoreTrack track =
                new ScoreTrack(
                        new float[] {0.1f, NONE, 0.6f, 0.7f, 0.2f, 0.2f, 0.5f, 0.1f, 0.1f, 0.1f},
                        0.5,
                        0,
                        1);
        return TimelineModel.of(10, List.of(0, 4, 8))
                .withLanes(
                        List.of(
                                new Lane.Scores("Noise", "per block", track, "no face"),
                                new Lane.NotApplicable("Ghost", "", "source is H.264")))
                .withNotes(List.of(new NoteMark(new FrameSpan(2, 3), "seam")))
                .withSeen(
                        List.of(
                                new SeenSpan(new FrameSpan(0, 4), true),
                                new SeenSpan(new FrameSpan(3, 5), false)));
    }

    @Test
    void findsTheNextRunOverAThresholdAndLeavesTheCurrentOneFirst() {
        TimelineModel model = clip();
        assertThat(model.nextOver(0)).isEqualTo(OptionalInt.of(2));
        assertThat(model.nextOver(2)).isEqualTo(OptionalInt.of(6));
        assertThat(model.nextOver(6)).isEmpty();
    }

    @Test
    void goesToTheHighestFrameOfEachRunAndBeginsAnew() {
        ScoreTrack track = ((Lane.Scores) clip().lanes().getFirst()).track();
        assertThat(track.nextPeak(0)).isEqualTo(OptionalInt.of(3));
        assertThat(track.nextPeak(3)).isEqualTo(OptionalInt.of(6));
        assertThat(track.nextPeak(6)).isEqualTo(OptionalInt.of(3));
        assertThat(new ScoreTrack(new float[] {0.1f}, 0.5, 0, 1).nextPeak(0)).isEmpty();
    }

    @Test
    void aStretchThatNobodyLookedAtSaysWhyAndOneBetweenSamplesDoesNot() {
        ScoreTrack track = new ScoreTrack(new float[] {0.7f, NONE, NONE, NONE}, 0.5, 0, 1);
        TimelineModel model =
                TimelineModel.of(4, List.of(0))
                        .withLanes(
                                List.of(
                                        new Lane.Segments(
                                                "hive",
                                                "",
                                                track,
                                                List.of(
                                                        new Segment(
                                                                new FrameSpan(0, 0), 0.7, true)),
                                                List.of(new FrameSpan(2, 3)),
                                                "throttled")));
        TimelineTable rows = new TimelineTable(model);
        assertThat(rows.get(0).lanes()).containsExactly("0.70 over");
        assertThat(rows.get(1).lanes()).containsExactly("no score");
        assertThat(rows.get(3).lanes()).containsExactly("throttled");
        assertThat(model.over(0)).isTrue();
    }

    @Test
    void givesNoHintWhileDetectorsAreHidden() {
        TimelineModel hidden = clip().withLanes(List.of(new Lane.Hidden(2)));
        assertThat(hidden.hidden()).isTrue();
        assertThat(hidden.nextOver(0)).isEmpty();
        TimelineTable.Row row = new TimelineTable(hidden).get(2);
        assertThat(row.lanes()).containsExactly("hidden");
        assertThat(new TimelineTable(hidden).laneNames()).containsExactly("Detectors");
    }

    @Test
    void stepsFromKeyFrameToKeyFrame() {
        TimelineModel model = clip();
        assertThat(model.keyBefore(6)).isEqualTo(4);
        assertThat(model.keyBefore(4)).isZero();
        assertThat(model.keyAfter(4)).isEqualTo(8);
        assertThat(model.keyAfter(8)).isEqualTo(9);
    }

    @Test
    void countsAFrameSeenTwiceOnce() {
        assertThat(clip().seenPercent()).isEqualTo(60);
        assertThat(TimelineModel.of(3, List.of(0)).seenPercent()).isZero();
    }

    @Test
    void noScoreIsNotTheScoreZero() {
        ScoreTrack track = new ScoreTrack(new float[] {NONE, 0f, NONE, NONE}, -1, -2, 2);
        assertThat(track.known(0)).isFalse();
        assertThat(track.over(0)).isFalse();
        assertThat(track.over(1)).isTrue();
        assertThat(track.over(9)).isFalse();
        assertThat(track.gaps()).containsExactly(new FrameSpan(0, 0), new FrameSpan(2, 3));
        assertThat(track.greatest()).isZero();
    }

    @Test
    void saysTheSameInRows() {
        TimelineTable table = new TimelineTable(clip());
        assertThat(table).hasSize(10);
        assertThat(table.get(3))
                .isEqualTo(
                        new TimelineTable.Row(
                                3,
                                false,
                                List.of("0.70 over", "not applicable"),
                                "seam",
                                "unfiltered"));
        assertThat(table.get(1).lanes()).containsExactly("no face", "not applicable");
        assertThat(table.get(0).seen()).isEqualTo("filtered");
        assertThat(table.get(4).key()).isTrue();
        assertThat(table.get(9).seen()).isEqualTo("not yet");
    }
}
