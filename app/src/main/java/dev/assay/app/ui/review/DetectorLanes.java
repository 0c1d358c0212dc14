package dev.assay.app.ui.review;

import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.DetectorState;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.Scale;
import dev.assay.model.detection.SoundScore;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.timeline.FrameSpan;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.ScoreTrack;
import dev.assay.viewer.timeline.Segment;
import dev.assay.viewer.timeline.TimelineModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The detectors' lanes of the timeline: one for each that speaks, of frames or of windows of sound,
 * and one for all that cannot. Pure.
 *
 * @param count frames of the timeline, at least 1
 */
record DetectorLanes(FrameIndex index, int count) {
    List<Lane> of(List<DetectorLine> lines, boolean revealed) {
        if (!revealed) {
            return lines.isEmpty() ? List.of() : List.of(new Lane.Hidden(lines.size()));
        }
        List<Lane> lanes = new ArrayList<>();
        List<Lane.NotApplicable> silent = new ArrayList<>();
        for (DetectorLine line : lines) {
            String name = line.card().title();
            String note = line.card().note();
            switch (line.state()) {
                case DetectorState.Ready(Detection d, _) ->
                        lanes.add(
                                d.sound().isEmpty()
                                        ? new Lane.Scores(name, note, track(d), gap(d))
                                        : windows(name, note, d));
                case DetectorState.NotApplicable(String reason) ->
                        silent.add(new Lane.NotApplicable(name, note, reason));
                case DetectorState.Failed(String sentence, _) ->
                        lanes.add(new Lane.NotApplicable(name, note, sentence));
                case DetectorState.Waiting _, DetectorState.Running _, DetectorState.Held _ ->
                        lanes.add(new Lane.NotApplicable(name, note, "not finished yet"));
            }
        }
        // one lane for all that cannot speak: the picture comes first
        lanes.addAll(silent.size() > 1 ? List.of(new Lane.Silent(silent)) : silent);
        return lanes;
    }

    private ScoreTrack track(Detection detection) {
        float[] scores = none();
        for (FrameScore frame : detection.frames()) {
            Double score = frame.score();
            if (score != null && frame.index() < count) {
                scores[frame.index()] = score.floatValue();
            }
        }
        return track(scores, detection.scale());
    }

    private Lane windows(String name, String note, Detection detection) {
        List<Segment> segments = new ArrayList<>();
        String reason = "not listened to";
        for (SoundScore window : detection.sound()) {
            FrameSpan span =
                    new FrameSpan(
                            at(window.fromSample(), window), at(window.toSample() - 1, window));
            Double score = window.score();
            if (score != null) {
                segments.add(new Segment(span, score, true));
            } else {
                reason = String.valueOf(window.reason());
            }
        }
        ScoreTrack track = greatest(segments, detection.scale());
        return new Lane.Segments(name, note, track, segments, track.gaps(), reason);
    }

    /** By frame the greatest score of a stretch that holds it. */
    private ScoreTrack greatest(List<Segment> segments, Scale scale) {
        float[] scores = none();
        for (Segment segment : segments) {
            for (int i = segment.span().from(); i <= segment.span().to() && i < count; i++) {
                if (!(scores[i] >= segment.score())) {
                    scores[i] = (float) segment.score();
                }
            }
        }
        return track(scores, scale);
    }

    private int at(long sample, SoundScore window) {
        double seconds = (double) Math.max(0, sample) / window.rate();
        return index.count() == 0
                ? (int) Math.min(count - 1, (long) (seconds * TimelineModel.PARTS))
                : index.frameAt(seconds);
    }

    private float[] none() {
        float[] scores = new float[count];
        Arrays.fill(scores, Float.NaN);
        return scores;
    }

    private static ScoreTrack track(float[] scores, Scale scale) {
        return new ScoreTrack(scores, scale.threshold(), scale.scoreMin(), scale.scoreMax());
    }

    private static String gap(Detection detection) {
        return detection.frames().stream()
                .map(FrameScore::reason)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse("");
    }
}
