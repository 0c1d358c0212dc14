package dev.assay.app.console;

import dev.assay.app.detectors.PastDecisions;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.ui.insight.InsightDesk;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.ActOutcome;
import java.time.InstantSource;

/** The insight screen's figures, read from the log of one workspace. */
record InsightParts(Workspace workspace, ThresholdBook book, InstantSource clock)
        implements InsightDesk {
    @Override
    public Figures read() throws EnvironmentException {
        return new Figures(
                book.history(), new PastDecisions(workspace.desk(), workspace.objects()).items());
    }

    @Override
    public ActOutcome change(String detector, double value, String reason)
            throws EnvironmentException {
        return book.change(detector, value, reason, clock.instant());
    }
}
