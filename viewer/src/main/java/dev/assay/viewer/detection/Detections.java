package dev.assay.viewer.detection;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.AudioInput;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.FaceBox;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.HeatmapPack;
import dev.assay.model.detection.HeatmapPackWriter;
import dev.assay.model.detection.MapLayout;
import dev.assay.model.detection.MapOutcome;
import dev.assay.model.detection.MapRule;
import dev.assay.model.detection.MapType;
import dev.assay.model.detection.MediaRef;
import dev.assay.model.detection.ScoreRule;
import dev.assay.model.detection.SmallOutput;
import dev.assay.model.detection.SoundScore;
import dev.assay.model.detection.TemporalBaseline;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what came back from the worker to a detection. */
final class Detections {
    private final DetectorRun run;
    private final DetectorCard card;
    private final MediaRef media;
    private final Instant created;
    private final String producer;

    Detections(DetectorRun run, MediaRef media, Instant created, String producer) {
        this.run = run;
        this.card = run.model().card();
        this.media = media;
        this.created = created;
        this.producer = producer;
    }

    Detection notApplicable(Applicability why) {
        return detection("none", why, List.of(), List.of(), null);
    }

    Detection of(RawFrames raw) throws EnvironmentException {
        Applicability applicable = new Applicability.Applicable();
        if (card.input() instanceof AudioInput sound) {
            List<SoundScore> windows =
                    raw.scores().values().stream().map(frame -> window(sound, frame)).toList();
            return detection(raw.runtime(), applicable, List.of(), windows, null);
        }
        if (Speaking.of(card, raw.scores().values())
                instanceof Applicability.NotApplicable silent) {
            return silent(raw, silent);
        }
        HeatmapPackWriter rough = raw.maps();
        Maps maps = rough == null ? null : new Maps(rough.finish());
        List<FrameScore> frames = new ArrayList<>();
        for (DetectReply.Frame frame : raw.scores().values()) {
            frames.add(score(frame, maps));
        }
        return detection(
                raw.runtime(), applicable, frames, List.of(), maps == null ? null : maps.pack());
    }

    /** What was measured shows that it cannot speak: no score and no map, but the numbers. */
    private Detection silent(RawFrames raw, Applicability.NotApplicable why) {
        List<FrameScore> frames = new ArrayList<>();
        for (DetectReply.Frame frame : raw.scores().values()) {
            frames.add(
                    new FrameScore(
                            frame.index(),
                            frame.place(),
                            FrameStatus.NOT_APPLICABLE,
                            why.reason(),
                            null,
                            null,
                            outputs(frame),
                            boxes(frame)));
        }
        return detection(raw.runtime(), why, frames, List.of(), null);
    }

    private FrameScore score(DetectReply.Frame frame, @Nullable Maps maps)
            throws EnvironmentException {
        if (frame.fault() != DetectFault.NONE) {
            return new FrameScore(
                    frame.index(),
                    frame.place(),
                    status(frame.fault()),
                    FaultWords.of(frame.fault()),
                    null,
                    null,
                    outputs(frame),
                    List.of());
        }
        Heatmap map = maps == null ? null : maps.finished(frame.index());
        double score =
                switch (card.score()) {
                    case ScoreRule.FromFaces _ -> frame.score();
                    case ScoreRule.FromOutput _ -> card.scale().orient(frame.score());
                    case ScoreRule.FromMap(double percentile) ->
                            map == null ? Double.NaN : percentile(map, percentile);
                };
        if (!Double.isFinite(score)) {
            return FrameScore.without(
                    frame.index(),
                    frame.place(),
                    FrameStatus.ERROR,
                    FaultWords.of(DetectFault.NOT_A_NUMBER));
        }
        return new FrameScore(
                frame.index(),
                frame.place(),
                FrameStatus.OK,
                null,
                score,
                map == null ? null : map.stats(),
                outputs(frame),
                boxes(frame));
    }

    private List<FaceBox> boxes(DetectReply.Frame frame) {
        RawTensor faces = frame.faces();
        List<FaceBox> boxes = new ArrayList<>();
        for (int i = 0; faces != null && i < Math.min(FaceBox.MOST, faces.shape().get(0)); i++) {
            float[] v = faces.values();
            boolean own = card.score() instanceof ScoreRule.FromOutput;
            boxes.add(
                    new FaceBox(
                            v[5 * i],
                            v[5 * i + 1],
                            v[5 * i + 2],
                            v[5 * i + 3],
                            own ? card.scale().orient(v[5 * i + 4]) : v[5 * i + 4]));
        }
        return boxes;
    }

    private SoundScore window(AudioInput sound, DetectReply.Frame frame) {
        boolean ok = frame.fault() == DetectFault.NONE && Double.isFinite(frame.score());
        return new SoundScore(
                frame.place(),
                frame.place() + sound.samples(),
                sound.rate(),
                ok ? FrameStatus.OK : status(frame.fault()),
                ok ? null : FaultWords.of(frame.fault()),
                ok ? card.scale().orient(frame.score()) : null,
                outputs(frame));
    }

    private static FrameStatus status(DetectFault fault) {
        return switch (fault) {
            case NEEDS_NEIGHBOURS -> FrameStatus.SKIPPED;
            case NO_FACE -> FrameStatus.NO_SUBJECT;
            default -> FrameStatus.ERROR;
        };
    }

    private static List<SmallOutput> outputs(DetectReply.Frame frame) {
        List<SmallOutput> outputs = new ArrayList<>();
        for (RawTensor tensor : frame.outputs()) {
            List<Float> values = new ArrayList<>();
            for (float value : tensor.values()) {
                values.add(value);
            }
            outputs.add(new SmallOutput(tensor.name(), tensor.shape(), values));
        }
        return outputs;
    }

    private static double percentile(Heatmap map, double percentile) {
        float[] sorted = map.values().clone();
        Arrays.sort(sorted);
        int known = sorted.length;
        while (known > 0 && Float.isNaN(sorted[known - 1])) {
            known--;
        }
        return known == 0 ? Double.NaN : sorted[(int) Math.round((known - 1) * percentile / 100)];
    }

    private Detection detection(
            String runtime,
            Applicability applicability,
            List<FrameScore> frames,
            List<SoundScore> sound,
            @Nullable HeatmapPack maps) {
        String baseline = run.temporalBaseline() ? "; less each cell's 25th percentile" : "";
        return new Detection(
                media,
                card.name(),
                card.version(),
                card.modelSha256(),
                card.cardSha256(),
                runtime,
                card.input().inWords() + faces() + baseline,
                card.scale(),
                applicability,
                frames,
                sound,
                maps,
                created,
                producer);
    }

    private String faces() {
        DetectorModel finder = run.faces();
        return finder == null
                ? ""
                : "; faces by " + finder.card().name() + " " + finder.card().modelSha256();
    }

    /** The maps of a run: rough as they came, and finished ones with the baseline taken off. */
    private final class Maps {
        private final HeatmapPack rough;
        private final HeatmapPackWriter finished;
        private final float @Nullable [] level;

        Maps(HeatmapPack rough) throws EnvironmentException {
            this.rough = rough;
            MapLayout layout = rough.layout();
            this.finished =
                    new HeatmapPackWriter(
                            new MapLayout(
                                    layout.width(),
                                    layout.height(),
                                    layout.grid(),
                                    keptAs(),
                                    layout.scale()));
            this.level = run.temporalBaseline() ? level() : null;
        }

        private MapType keptAs() {
            MapRule rule = card.map();
            return rule == null ? MapType.U8 : rule.keptAs();
        }

        private float @Nullable [] level() throws EnvironmentException {
            List<Integer> frames = new ArrayList<>();
            rough.index().forEach(chunk -> frames.add(chunk.frame()));
            int step = 1 + frames.size() / TemporalBaseline.MOST_MAPS;
            List<float[]> maps = new ArrayList<>();
            for (int i = 0; i < frames.size(); i += step) {
                if (rough.map(frames.get(i)) instanceof MapOutcome.Present(Heatmap map)) {
                    maps.add(map.values());
                }
            }
            return maps.size() < 3 ? null : TemporalBaseline.of(maps);
        }

        @Nullable Heatmap finished(int frame) throws EnvironmentException {
            if (!(rough.map(frame) instanceof MapOutcome.Present(Heatmap map))) {
                return null;
            }
            float[] values =
                    level == null ? map.values() : TemporalBaseline.subtract(map.values(), level);
            if (!finished.add(frame, values)) {
                return null;
            }
            return new Heatmap(map.width(), map.height(), values, map.grid(), map.scale());
        }

        HeatmapPack pack() {
            return finished.finish();
        }
    }
}
