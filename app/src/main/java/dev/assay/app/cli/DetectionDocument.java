package dev.assay.app.cli;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.FaceBox;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.MapStats;
import dev.assay.model.detection.SmallOutput;
import dev.assay.model.detection.SoundScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A detection as the command line answers it. */
final class DetectionDocument {
    private DetectionDocument() {}

    static Map<String, Object> of(Detection detection) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", detection.detector());
        one.put("version", detection.version());
        one.put("modelSha256", detection.modelSha256());
        one.put("cardSha256", detection.cardSha256());
        one.put("runtime", detection.runtime());
        switch (detection.applicability()) {
            case Applicability.Applicable() -> one.put("applicable", true);
            case Applicability.NotApplicable(String reason) -> {
                one.put("applicable", false);
                one.put("reason", reason);
            }
        }
        one.put("threshold", detection.scale().threshold());
        one.put("framesOver", detection.framesOver() + windowsOver(detection));
        List<Map<String, Object>> frames = new ArrayList<>();
        for (FrameScore score : detection.frames()) {
            Map<String, Object> frame = new LinkedHashMap<>();
            frame.put("i", score.index());
            put(frame, score.status().word(), score.reason(), score.score(), score.outputs());
            if (!score.boxes().isEmpty()) {
                frame.put("boxes", score.boxes().stream().map(DetectionDocument::box).toList());
            }
            MapStats map = score.map();
            if (map != null) {
                Map<String, Object> stats = new LinkedHashMap<>();
                stats.put("mean", map.mean());
                stats.put("max", map.max());
                stats.put("overThreshold", map.overThreshold());
                frame.put("map", stats);
            }
            frames.add(frame);
        }
        for (int i = 0; i < detection.sound().size(); i++) {
            SoundScore score = detection.sound().get(i);
            Map<String, Object> frame = new LinkedHashMap<>();
            frame.put("i", i);
            frame.put("fromSample", score.fromSample());
            frame.put("toSample", score.toSample());
            put(frame, score.status().word(), score.reason(), score.score(), score.outputs());
            frames.add(frame);
        }
        one.put("frames", frames);
        return one;
    }

    /** Windows of sound stand among the frames of the answer. */
    private static long windowsOver(Detection detection) {
        return detection.sound().stream()
                .map(SoundScore::score)
                .filter(score -> score != null && detection.scale().over(score))
                .count();
    }

    private static Map<String, Object> box(FaceBox face) {
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("x", face.x());
        box.put("y", face.y());
        box.put("w", face.width());
        box.put("h", face.height());
        box.put("score", face.score());
        return box;
    }

    static Map<String, Object> refused(DetectorModel model, String sentence, String nextStep) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", model.card().name());
        one.put("modelSha256", model.card().modelSha256());
        one.put("cardSha256", model.card().cardSha256());
        one.put("applicable", false);
        one.put("reason", sentence);
        one.put("nextStep", nextStep);
        one.put("frames", List.of());
        return one;
    }

    static String plain(Map<String, Object> document) {
        StringBuilder text = new StringBuilder(document.get("file") + ":");
        if (document.get("error") instanceof String error) {
            return text.append(' ').append(error).toString();
        }
        if (document.get("detectors") instanceof List<?> detectors) {
            for (Object each : detectors) {
                if (each instanceof Map<?, ?> one) {
                    text.append(System.lineSeparator()).append("  ").append(one.get("name"));
                    text.append(
                            Boolean.TRUE.equals(one.get("applicable"))
                                    ? ": " + over(one)
                                    : ": not applicable, because " + one.get("reason"));
                }
            }
        }
        return text.toString();
    }

    private static String over(Map<?, ?> one) {
        int frames = one.get("frames") instanceof List<?> list ? list.size() : 0;
        return String.format(
                Locale.ROOT,
                "%s of %d over the threshold of %s",
                one.get("framesOver"),
                frames,
                one.get("threshold"));
    }

    private static void put(
            Map<String, Object> frame,
            String status,
            @Nullable String reason,
            @Nullable Double score,
            List<SmallOutput> outputs) {
        frame.put("status", status);
        if (reason != null) {
            frame.put("reason", reason);
        }
        frame.put("score", score);
        Map<String, Object> named = new LinkedHashMap<>();
        for (SmallOutput output : outputs) {
            named.put(output.name(), nested(output, 0, 0, output.values().size()));
        }
        frame.put("outputs", named);
    }

    /** The values as nested lists, the way the model shaped them. */
    private static Object nested(SmallOutput output, int dimension, int from, int count) {
        if (dimension == output.shape().size()) {
            return output.values().get(from);
        }
        List<Object> items = new ArrayList<>();
        int size = output.shape().get(dimension);
        for (int i = 0; i < size; i++) {
            items.add(nested(output, dimension + 1, from + i * (count / size), count / size));
        }
        return items;
    }
}
