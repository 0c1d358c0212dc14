package dev.assay.viewer.detection;

import dev.assay.model.detection.Activation;
import dev.assay.model.detection.CropRule;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.model.detection.FrameRange;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.HigherMeans;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import dev.assay.model.detection.Meaning;
import dev.assay.model.detection.ScoreRule;
import dev.assay.model.detection.onnx.OnnxFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.StoppedWorker;
import dev.assay.viewer.media.TaskOutcome;
import dev.assay.viewer.wire.TaskKind;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.ExplainAt;
import dev.assay.viewer.wire.detect.DetectPart;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Explains the score of one frame, in the worker of the open item. Blocks for some hundred runs of
 * the model; belongs on a background thread.
 */
public final class ScoreExplainer {
    private static final int FACTS = 5;

    private final DetectorModel model;
    private final ExplainMethod method;

    private final @Nullable DetectorModel faces;

    public ScoreExplainer(DetectorModel model, ExplainMethod method) {
        this(model, method, null);
    }

    /**
     * @param faces finds the face for a model that looks at faces, else null
     */
    public ScoreExplainer(
            DetectorModel model, ExplainMethod method, @Nullable DetectorModel faces) {
        this.model = model;
        this.method = method;
        this.faces = faces;
    }

    /**
     * @throws dev.assay.model.job.JobCancelledException when {@code progress} says so
     * @throws EnvironmentException when the item's bytes cannot be read
     */
    public ExplainOutcome explain(MediaSession session, int frame, Progress progress)
            throws EnvironmentException {
        DetectorCard card = model.card();
        if (!(card.score() instanceof ScoreRule.FromOutput at)
                || !(card.input() instanceof ImageInput)) {
            return new ExplainOutcome.Refused(
                    "Only a score that a model gives for a picture can be explained.",
                    "Look at the detector's own map.");
        }
        if (card.input() instanceof ImageInput picture
                && picture.crop() == CropRule.FACE
                && faces == null) {
            return new ExplainOutcome.Refused(
                    "It looks at faces and no face detector is installed.",
                    "Add a face detector to the workspace.");
        }
        byte[] bytes = model.bytes();
        String feature = "";
        if (method == ExplainMethod.SCORE_CAM) {
            Optional<String> found = OnnxFile.parse(bytes).flatMap(OnnxFile::lastFeatures);
            if (found.isEmpty()) {
                return new ExplainOutcome.Refused(
                        "The model has no feature map that can be exposed.",
                        "Explain by occlusion.");
            }
            feature = found.get();
            bytes = OnnxFile.exposing(bytes, feature);
        }
        boolean probability =
                card.scale().meaning() == Meaning.PROBABILITY || at.activation() != Activation.NONE;
        ExplainAt how =
                new ExplainAt(
                        number(method),
                        feature,
                        probability,
                        card.scale().higherMeans() == HigherMeans.GENUINE);
        DetectOrder plain =
                Orders.of(card, new FrameRange(frame, frame), faces == null ? null : faces.card());
        DetectOrder order =
                new DetectOrder(
                        plain.feed(), plain.score(), null, frame, frame, how, plain.looking());
        Taken taken = new Taken();
        TaskOutcome outcome =
                session.task(
                        TaskKind.DETECT,
                        order.encode(),
                        DetectorRunner.attachments(bytes, faces),
                        progress,
                        taken::take);
        return switch (outcome) {
            case StoppedWorker stopped -> new ExplainOutcome.Stopped(stopped);
            case TaskOutcome.Failed(String sentence) ->
                    new ExplainOutcome.Refused(sentence, "Explain another frame.");
            case TaskOutcome.Finished _ -> {
                progress.checkCancelled();
                yield taken.outcome(session.info(), frame, method);
            }
        };
    }

    private static int number(ExplainMethod method) {
        return switch (method) {
            case OCCLUSION -> ExplainAt.OCCLUSION;
            case SURROGATE -> ExplainAt.SURROGATE;
            case SCORE_CAM -> ExplainAt.SCORE_CAM;
        };
    }

    /** The one reply that counts. Everything in it is untrusted. */
    private static final class Taken {
        private DetectReply.@Nullable Frame reply;
        private DetectFault refused = DetectFault.NONE;
        private boolean broken;

        void take(ByteBuffer untrusted) {
            try {
                switch (DetectPart.decode(untrusted).reply()) {
                    case DetectReply.Started _ -> {}
                    case DetectReply.Refused(DetectFault fault) -> refused = fault;
                    case DetectReply.Frame frame -> reply = frame;
                }
            } catch (IllegalArgumentException _) {
                broken = true;
            }
        }

        ExplainOutcome outcome(MediaInfo info, int frame, ExplainMethod method) {
            DetectReply.Frame given = reply;
            if (given == null || given.fault() != DetectFault.NONE) {
                return refused(given == null ? refused : given.fault());
            }
            RawTensor map = given.map();
            if (broken
                    || given.index() != frame
                    || map == null
                    || given.outputs().size() != 1
                    || given.outputs().getFirst().values().length != FACTS) {
                return new ExplainOutcome.Refused(
                        "The worker answered what no worker answers.", "Open the item again.");
            }
            float[] facts = given.outputs().getFirst().values();
            return new ExplainOutcome.Explained(
                    new Explanation(
                            method,
                            frame,
                            given.score(),
                            heatmap(map, given.faces(), info),
                            facts[0],
                            facts[1],
                            facts[2],
                            facts[3],
                            (int) facts[4]));
        }

        private static ExplainOutcome refused(DetectFault fault) {
            return new ExplainOutcome.Refused(
                    fault == DetectFault.NONE ? "Nothing came back." : FaultWords.of(fault),
                    "Explain by occlusion, or another frame.");
        }

        private static Heatmap heatmap(RawTensor map, @Nullable RawTensor part, MediaInfo info) {
            int rows = map.shape().getFirst();
            int columns = map.shape().getLast();
            double most = 1e-3;
            for (float value : map.values()) {
                most = Math.max(most, value);
            }
            float[] box =
                    part == null || part.values().length != 5
                            ? new float[] {0, 0, info.width(), info.height(), 0}
                            : part.values();
            MapGrid grid =
                    new MapGrid(
                            Math.clamp(box[0], 0, info.width()),
                            Math.clamp(box[1], 0, info.height()),
                            Math.clamp(box[2], 1, Math.max(1, info.width())) / (double) columns,
                            Math.clamp(box[3], 1, Math.max(1, info.height())) / (double) rows);
            return new Heatmap(
                    columns, rows, map.values(), grid, new MapScale(0, most, most / 2, "logit"));
        }
    }
}
