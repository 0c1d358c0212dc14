package dev.assay.app.cli;

import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.ScoreRule;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.detection.ExplainOutcome;
import dev.assay.viewer.detection.ScoreExplainer;
import dev.assay.viewer.media.MediaSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code --explain}: explains scores of frames after a run. Without {@code --frames} the frame with
 * the highest score, else up to {@value #MOST} of those asked for.
 */
final class ExplainStep {
    private static final int MOST = 16;

    private final ExplainMethod method;
    private final boolean each;

    /**
     * @param each every frame of the run, not only the highest
     */
    ExplainStep(ExplainMethod method, boolean each) {
        this.method = method;
        this.each = each;
    }

    List<Map<String, Object>> over(MediaSession session, DetectorRun run, Detection detection)
            throws EnvironmentException {
        List<Map<String, Object>> explanations = new ArrayList<>();
        DetectorModel model = run.model();
        if (!(model.card().score() instanceof ScoreRule.FromOutput)) {
            return explanations;
        }
        Comparator<FrameScore> byScore =
                Comparator.comparing(frame -> Objects.requireNonNullElse(frame.score(), 0.0));
        List<FrameScore> scored =
                detection.frames().stream().filter(frame -> frame.score() != null).toList();
        List<FrameScore> chosen =
                each
                        ? scored.subList(0, Math.min(MOST, scored.size()))
                        : scored.stream().max(byScore).stream().toList();
        for (FrameScore frame : chosen) {
            explanations.add(
                    switch (new ScoreExplainer(model, method, run.faces())
                            .explain(session, frame.index(), Progress.NONE)) {
                        case ExplainOutcome.Explained(Explanation e) -> document(e);
                        case ExplainOutcome.Refused(String sentence, _) ->
                                without(frame.index(), sentence);
                        case ExplainOutcome.Stopped(var stopped) ->
                                without(frame.index(), stopped.sentence());
                    });
        }
        return explanations;
    }

    private Map<String, Object> without(int frame, String sentence) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("i", frame);
        one.put("method", method.word());
        one.put("reason", sentence);
        return one;
    }

    private static Map<String, Object> document(Explanation e) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("i", e.frame());
        one.put("method", e.method().word());
        one.put("label", Explanation.LABEL);
        one.put("logit", e.logit());
        one.put("insertionMinusDeletion", e.insertionLessDeletion());
        one.put("randomBaseline", e.byLot());
        one.put("centreBaseline", e.byCentre());
        one.put("betterThanChance", e.betterThanChance());
        one.put("repeatCorrelation", e.repeats());
        one.put("runs", e.runs());
        one.put("map", map(e.map()));
        return one;
    }

    private static Map<String, Object> map(Heatmap map) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("width", map.width());
        one.put("height", map.height());
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("x0", map.grid().x0());
        grid.put("y0", map.grid().y0());
        grid.put("stepX", map.grid().stepX());
        grid.put("stepY", map.grid().stepY());
        one.put("grid", grid);
        one.put("unit", map.scale().unit());
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < map.height(); row++) {
            List<Double> values = new ArrayList<>();
            for (int column = 0; column < map.width(); column++) {
                values.add((double) map.value(column, row));
            }
            rows.add(values);
        }
        one.put("values", rows);
        return one;
    }
}
