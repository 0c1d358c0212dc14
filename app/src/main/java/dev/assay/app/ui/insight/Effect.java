package dev.assay.app.ui.insight;

import dev.assay.app.detectors.PastDecisions;
import dev.assay.app.detectors.PastItem;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.model.detection.Threshold;
import dev.assay.model.detection.ThresholdChange;
import dev.assay.model.detection.ThresholdSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One change of a threshold and what it does to items that are decided by now.
 *
 * @param set the version that the change made
 */
record Effect(ThresholdSet set, String detector, ThresholdChange change) {
    /** Newest first. */
    static List<Effect> of(InsightDesk.Figures figures) {
        List<Effect> effects = new ArrayList<>();
        List<ThresholdBook.Version> versions = figures.versions();
        for (int i = 0; i + 1 < versions.size(); i++) {
            ThresholdSet after = versions.get(i).set();
            ThresholdSet before = versions.get(i + 1).set();
            for (Threshold now : after.thresholds()) {
                Optional<Threshold> was = before.of(now.detector());
                if (was.isPresent() && was.get().value() != now.value()) {
                    effects.add(effect(figures.past(), after, now, was.get().value()));
                }
            }
        }
        return effects;
    }

    private static Effect effect(
            List<PastItem> past, ThresholdSet set, Threshold now, double before) {
        return new Effect(
                set,
                now.detector(),
                PastDecisions.whatIf(past, now.detector(), before, now.value()));
    }

    /** In a few words. */
    String words() {
        return words(change);
    }

    static String words(ThresholdChange change) {
        if (change.missed() > 0) {
            return change.missed() + " would pass";
        }
        if (change.caught() > 0) {
            return change.caught() + " more found";
        }
        if (change.raised() > 0) {
            return change.raised() + " authentic raised";
        }
        return change.cleared() > 0 ? change.cleared() + " authentic cleared" : "none";
    }
}
