package dev.assay.app.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.DetectorState;
import dev.assay.app.ui.play.MadeSession;
import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.MediaRef;
import dev.assay.model.detection.SoundScore;
import dev.assay.model.detection.upstream.Alignment;
import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.detection.upstream.UpstreamScore;
import dev.assay.model.item.ContentDigest;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.timeline.FrameSpan;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.Segment;
import dev.assay.viewer.timeline.TimelineModel;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** 100 frames, 25 a second. */
class LanesTest {
    private static final FrameIndex INDEX = new MadeSession(100).index();

    @Test
    void aWindowOfSoundSpansItsFramesAndOneWithoutAScoreIsHatched() {
        Lane lane =
                new DetectorLanes(INDEX, 100)
                        .of(
                                List.of(
                                        heard(
                                                window(0, 1, 0.25),
                                                window(1, 2, 0.75),
                                                new SoundScore(
                                                        32_000,
                                                        48_000,
                                                        16_000,
                                                        FrameStatus.SKIPPED,
                                                        "silence",
                                                        null,
                                                        List.of()))),
                                true)
                        .getFirst();

        Lane.Segments segments = (Lane.Segments) lane;
        assertThat(segments.segments())
                .containsExactly(
                        new Segment(new FrameSpan(0, 24), 0.25, true),
                        new Segment(new FrameSpan(25, 49), 0.75, true));
        assertThat(segments.unseen()).containsExactly(new FrameSpan(50, 99));
        assertThat(segments.gapReason(60)).isEqualTo("silence");
        assertThat(segments.track().nextPeak(0)).isEqualTo(OptionalInt.of(25));
        assertThat(segments.track().known(80)).isFalse();
    }

    @Test
    void soundAloneHasTenthsOfASecondInsteadOfFrames() {
        FrameIndex none = new MadeSession(0).index();
        Lane.Segments lane =
                (Lane.Segments)
                        new DetectorLanes(none, 45)
                                .of(List.of(heard(window(1, 3, 0.75))), true)
                                .getFirst();

        assertThat(lane.segments()).containsExactly(new Segment(new FrameSpan(10, 29), 0.75, true));
        TimelineModel timed = TimelineModel.ofSound(4.46);
        assertThat(timed.frames()).isEqualTo(45);
        assertThat(timed.place(12)).isEqualTo("At 1.2 s");
        assertThat(timed.withLanes(List.of(lane)).timed()).isTrue();
        assertThat(TimelineModel.ofSound(Double.NaN).frames()).isEqualTo(1);
    }

    @Test
    void whatAServiceDidNotLookAtIsHatchedAndANearestFrameIsHollow() {
        Lane.Segments lane =
                (Lane.Segments) lanes(Coverage.State.PARTIAL, 2).of(answers(), true).getFirst();

        assertThat(lane.name()).isEqualTo("deepfake");
        assertThat(lane.note()).isEqualTo("hive, partial");
        assertThat(lane.segments())
                .containsExactly(
                        new Segment(new FrameSpan(30, 30), 0.75, false),
                        new Segment(new FrameSpan(0, 0), 0.25, true));
        assertThat(lane.unseen()).containsExactly(new FrameSpan(51, 99));
        assertThat(lane.track().judged()).as("a service states no threshold").isFalse();
    }

    @Test
    void nothingOfAServiceIsSeenBeforeTheFirstJudgement() {
        assertThat(lanes(Coverage.State.COMPLETE, 4).of(answers(), false)).isEmpty();
    }

    private Coverage coverage = new Coverage(Coverage.State.COMPLETE, "whole", 0, 4);

    private UpstreamLanes lanes(Coverage.State state, double to) {
        coverage = new Coverage(state, "More pages are not here.", 0, to);
        return new UpstreamLanes(INDEX, 100);
    }

    private List<UpstreamBook.Kept> answers() {
        return List.of(
                new UpstreamBook.Kept(
                        new UpstreamResult(
                                "0".repeat(64),
                                KnownServices.named("hive").orElseThrow(),
                                List.of(
                                        new UpstreamScore(
                                                0, Alignment.EXACT, 0.0, "deepfake", 0.25),
                                        new UpstreamScore(
                                                30, Alignment.NEAREST, 1.21, "deepfake", 0.75),
                                        new UpstreamScore(
                                                null, Alignment.UNKNOWN, 9.0, "deepfake", 0.9)),
                                0,
                                coverage,
                                Double.NaN,
                                List.of()),
                        new byte[0]));
    }

    private static SoundScore window(int from, int to, double score) {
        return new SoundScore(
                from * 16_000L, to * 16_000L, 16_000, FrameStatus.OK, null, score, List.of());
    }

    private static DetectorLine heard(SoundScore... windows) {
        DetectorCard card =
                new BundledDetectors()
                        .published().stream()
                                .filter(c -> c.name().equals("aasist-l"))
                                .findFirst()
                                .orElseThrow();
        return new DetectorLine(
                card,
                new DetectorState.Ready(
                        new Detection(
                                new MediaRef("0".repeat(64), 1, 4, 4, 0, "1/25", 100),
                                card.name(),
                                card.version(),
                                card.modelSha256(),
                                card.cardSha256(),
                                "none",
                                "none",
                                card.scale(),
                                new Applicability.Applicable(),
                                List.of(),
                                List.of(windows),
                                null,
                                Instant.EPOCH,
                                "test"),
                        ContentDigest.of(new byte[] {1})));
    }
}
