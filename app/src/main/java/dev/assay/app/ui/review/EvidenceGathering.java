package dev.assay.app.ui.review;

import dev.assay.app.ui.decide.EvidenceLine;
import dev.assay.app.ui.inspect.ProvenanceState;
import dev.assay.app.ui.play.Marks;
import dev.assay.app.ui.words.Digest;
import dev.assay.model.detection.Detection;
import dev.assay.model.item.ContentDigest;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameOutcome;
import java.util.Locale;
import java.util.Optional;

/** Puts what is on screen into the decision's evidence. */
final class EvidenceGathering {
    private final ItemScreens screens;

    EvidenceGathering(ItemScreens screens) {
        this.screens = screens;
    }

    /** The frame on screen, the marked range, the map that lies over it, and the origin. */
    void addAll() {
        Optional<FrameOutcome> shown = screens.play().shownProperty().get();
        if (shown.isPresent() && shown.get() instanceof DecodedFrame frame) {
            screens.decide()
                    .add(
                            new EvidenceLine(
                                    "Frame",
                                    Integer.toString(frame.index()),
                                    "md5 " + Digest.brief(frame.md5()),
                                    Optional.of(new ContentDigest(frame.sha256())),
                                    true));
        }
        Marks marks = screens.play().marksProperty().get();
        if (marks.in().isPresent() && marks.out().isPresent()) {
            screens.decide()
                    .add(
                            new EvidenceLine(
                                    "Range",
                                    marks.in().get() + "\u2013" + marks.out().get(),
                                    "marked by you",
                                    Optional.empty(),
                                    true));
        }
        screens.detectors().chosenProperty().get().ifPresent(this::addMap);
        if (screens.provenance().stateProperty().get()
                instanceof ProvenanceState.Checked(var report, ContentDigest digest)) {
            screens.decide()
                    .add(
                            new EvidenceLine(
                                    "Origin",
                                    report.verdict().label(),
                                    "report " + Digest.brief(digest.hex()),
                                    Optional.of(digest),
                                    true));
        }
    }

    private void addMap(Detection detection) {
        String score =
                detection.peak().isPresent()
                        ? String.format(Locale.ROOT, " %.2f", detection.peak().getAsDouble())
                        : "";
        screens.decide()
                .add(
                        new EvidenceLine(
                                "Map",
                                detection.detector() + score,
                                String.format(
                                        Locale.ROOT,
                                        "threshold %.2f",
                                        detection.scale().threshold()),
                                screens.detectors().chosenResult(),
                                true));
    }
}
