package dev.assay.app.ui.review;

import dev.assay.app.ui.decide.EvidenceLine;
import dev.assay.app.ui.inspect.ProvenanceState;
import dev.assay.app.ui.play.Marks;
import dev.assay.app.ui.words.Digest;
import dev.assay.model.detection.Detection;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.media.DecodedFrame;
import java.util.Locale;
import java.util.Optional;

/** Puts what is on screen into the decision's evidence. */
final class EvidenceGathering {
    private final ItemScreens screens;
    private Optional<Due> due = Optional.empty();

    /** A frame that was asked for before its hashes were known. */
    private record Due(Optional<ItemId> item, int frame) {}

    EvidenceGathering(ItemScreens screens) {
        this.screens = screens;
    }

    /** The frame on screen, the marked range, the map that lies over it, and the origin. */
    void addAll() {
        due = Optional.empty();
        Optional<DecodedFrame> hashed = screens.play().hashedProperty().get();
        if (hashed.isPresent()) {
            addFrame(hashed.get());
        } else if (screens.play().shownProperty().get().orElse(null)
                instanceof DecodedFrame frame) {
            due = Optional.of(new Due(screens.decide().item(), frame.index()));
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

    /** The hashes of the frame at rest are known now: adds it where it was asked for before. */
    void hashed(Optional<DecodedFrame> frame) {
        if (frame.isPresent()) {
            Due now = new Due(screens.decide().item(), frame.get().index());
            if (due.filter(now::equals).isPresent()) {
                addFrame(frame.get());
            }
            due = Optional.empty();
        }
    }

    private void addFrame(DecodedFrame frame) {
        screens.decide()
                .add(
                        new EvidenceLine(
                                "Frame",
                                Integer.toString(frame.index()),
                                "md5 " + Digest.brief(frame.md5()),
                                Optional.of(new ContentDigest(frame.sha256())),
                                true));
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
