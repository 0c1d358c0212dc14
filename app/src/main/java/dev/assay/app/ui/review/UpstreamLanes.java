package dev.assay.app.ui.review;

import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.detection.upstream.Alignment;
import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.detection.upstream.UpstreamScore;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.timeline.FrameSpan;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.ScoreTrack;
import dev.assay.viewer.timeline.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lanes of other services' answers: a mark at each frame that has a score, hollow where the
 * frame is only the nearest, hatch where the service did not look. There is no threshold: none is
 * stated. Pure.
 *
 * @param count frames of the timeline, at least 1
 */
record UpstreamLanes(FrameIndex index, int count) {
    /** Labels of one answer that get a lane, the highest first. */
    private static final int MOST = 3;

    List<Lane> of(List<UpstreamBook.Kept> answers, boolean revealed) {
        List<Lane> lanes = new ArrayList<>();
        if (revealed) {
            answers.forEach(answer -> lanes.addAll(of(answer.result())));
        }
        return lanes;
    }

    private List<Lane> of(UpstreamResult result) {
        String service = result.mapping().service();
        Map<String, List<UpstreamScore>> labels = new LinkedHashMap<>();
        result.scores().stream()
                .filter(score -> score.frame() != null && score.frame() < count)
                .sorted(Comparator.comparingDouble(UpstreamScore::score).reversed())
                .forEach(score ->
                        labels.computeIfAbsent(score.label(), _ -> new ArrayList<>()).add(score));
        if (labels.isEmpty()) {
            return result.coverage().state() == Coverage.State.COMPLETE
                    ? List.of()
                    : List.of(
                            new Lane.NotApplicable(
                                    service, "other service", result.coverage().words()));
        }
        List<Lane> lanes = new ArrayList<>();
        labels.entrySet().stream()
                .limit(MOST)
                .forEach(label ->
                        lanes.add(lane(service, label.getKey(), label.getValue(), result)));
        return lanes;
    }

    private Lane lane(
            String service, String label, List<UpstreamScore> scores, UpstreamResult result) {
        float[] byFrame = new float[count];
        Arrays.fill(byFrame, Float.NaN);
        List<Segment> segments = new ArrayList<>();
        for (UpstreamScore score : scores) {
            Integer frame = score.frame();
            if (frame != null) {
                if (!(byFrame[frame] >= score.score())) {
                    byFrame[frame] = (float) score.score();
                }
                segments.add(
                        new Segment(
                                new FrameSpan(frame, frame),
                                score.score(),
                                score.alignment() == Alignment.EXACT));
            }
        }
        Coverage coverage = result.coverage();
        return new Lane.Segments(
                label.isEmpty() ? service : label,
                service + ", " + coverage.state().word(),
                new ScoreTrack(byFrame, Double.POSITIVE_INFINITY, 0, 1),
                segments,
                unseen(coverage),
                coverage.words());
    }

    private List<FrameSpan> unseen(Coverage coverage) {
        if (coverage.state() == Coverage.State.COMPLETE || index.count() == 0) {
            return List.of();
        }
        List<FrameSpan> unseen = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= count; i++) {
            boolean seen =
                    i == count
                            || (index.elapsed(i) >= coverage.from()
                                    && index.elapsed(i) <= coverage.to());
            if (!seen && from < 0) {
                from = i;
            } else if (seen && from >= 0) {
                unseen.add(new FrameSpan(from, i - 1));
                from = -1;
            }
        }
        return unseen;
    }
}
