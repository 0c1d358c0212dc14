package dev.assay.app.ui.insight;

import dev.assay.app.detectors.PastItem;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.ActOutcome;
import java.util.List;

/** Where the figures come from and where a change goes. Blocking, called in the background. */
public interface InsightDesk {
    /**
     * @param versions of the thresholds, the one in force first
     * @param past decided items with what detectors had said of them
     */
    record Figures(List<ThresholdBook.Version> versions, List<PastItem> past) {
        public Figures {
            versions = List.copyOf(versions);
            past = List.copyOf(past);
        }
    }

    Figures read() throws EnvironmentException;

    /** Records a change of one threshold. */
    ActOutcome change(String detector, double value, String reason) throws EnvironmentException;
}
