package dev.assay.app.console;

import dev.assay.app.detectors.Shelf;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorKind;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.DetectorRunFacts;
import dev.assay.model.review.ReviewDesk;
import dev.assay.viewer.detection.DetectionOutcome;
import dev.assay.viewer.detection.DetectorRunner;
import dev.assay.viewer.detection.ExplainOutcome;
import dev.assay.viewer.detection.ScoreExplainer;
import java.util.List;
import java.util.Optional;

/**
 * The detectors of one open item: run in its worker, the document of each run kept by digest, the
 * run recorded at the desk. Blocking; safe from several threads.
 */
final class DeskDetectors implements DetectorsViewModel.Bench {
    private final OpenItem item;
    private final List<DetectorModel> models;
    private final Shelf shelf;
    private final DetectorRunner runner;
    private final ObjectFolder objects;
    private final ReviewDesk desk;
    private final ThresholdBook book;

    DeskDetectors(
            OpenItem item,
            Shelf shelf,
            DetectorRunner runner,
            ObjectFolder objects,
            ReviewDesk desk,
            ThresholdBook book) {
        this.item = item;
        this.models = shelf.models();
        this.shelf = shelf;
        this.runner = runner;
        this.objects = objects;
        this.desk = desk;
        this.book = book;
    }

    @Override
    public List<DetectorCard> cards() {
        return running(false);
    }

    @Override
    public List<DetectorCard> blind() {
        return running(true);
    }

    private List<DetectorCard> running(boolean challengers) {
        return models.stream()
                .map(DetectorModel::card)
                .filter(card -> card.kind() != DetectorKind.FACE)
                .filter(card -> shelf.challengers().contains(card.name()) == challengers)
                .toList();
    }

    @Override
    public List<String> spoilt() {
        return shelf.spoilt();
    }

    @Override
    public DetectorsViewModel.Ran run(DetectorCard card, Progress progress)
            throws EnvironmentException {
        DetectorModel model =
                models.stream().filter(m -> m.card().equals(card)).findFirst().orElseThrow();
        Optional<ContentDigest> digest = item.bytes().digest().or(() -> item.detail().digest());
        if (digest.isEmpty()) {
            throw new EnvironmentException(
                    "detect.unverified",
                    "Its bytes have not all come.",
                    "Open the item again once it is pulled.",
                    true,
                    null);
        }
        DetectionOutcome outcome =
                runner.run(
                        item.session(),
                        digest.get().hex(),
                        item.bytes().length(),
                        DetectorRun.over(model).with(models),
                        progress);
        return switch (outcome) {
            case DetectionOutcome.Done(Detection detection) ->
                    kept(detection.under(book.inForce().set()));
            case DetectionOutcome.Refused(String sentence, String nextStep) ->
                    throw new EnvironmentException(
                            "detect.refused", sentence, nextStep, false, null);
            case DetectionOutcome.Stopped(var worker) ->
                    throw new EnvironmentException(
                            "detect.stopped", worker.sentence(), worker.nextStep(), true, null);
        };
    }

    @Override
    public Explanation explain(
            DetectorCard card, ExplainMethod method, int frame, Progress progress)
            throws EnvironmentException {
        DetectorModel model =
                models.stream().filter(m -> m.card().equals(card)).findFirst().orElseThrow();
        DetectorRun run = DetectorRun.over(model).with(models);
        return switch (new ScoreExplainer(model, method, run.faces())
                .explain(item.session(), frame, progress)) {
            case ExplainOutcome.Explained(Explanation explanation) -> explanation;
            case ExplainOutcome.Refused(String sentence, String nextStep) ->
                    throw new EnvironmentException(
                            "detect.unexplained", sentence, nextStep, false, null);
            case ExplainOutcome.Stopped(var worker) ->
                    throw new EnvironmentException(
                            "detect.stopped", worker.sentence(), worker.nextStep(), true, null);
        };
    }

    private DetectorsViewModel.Ran kept(Detection detection) throws EnvironmentException {
        ContentDigest result = objects.put(DetectionDocument.of(detection));
        ItemId id = item.detail().item().id();
        boolean spoke = detection.applicability() instanceof Applicability.Applicable;
        desk.detected(
                id,
                new DetectorRunFacts(
                        detection.detector() + "/" + detection.version(),
                        new ContentDigest(detection.modelSha256()),
                        new ContentDigest(detection.cardSha256()),
                        result,
                        detection.frames().stream().filter(f -> f.score() != null).count(),
                        spoke ? "ok" : "not-applicable"));
        return new DetectorsViewModel.Ran(detection, result);
    }
}
