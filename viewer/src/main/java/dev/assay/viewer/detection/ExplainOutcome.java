package dev.assay.viewer.detection;

import dev.assay.model.detection.Explanation;
import dev.assay.viewer.media.StoppedWorker;

/** How the explaining of one frame ended. */
public sealed interface ExplainOutcome {
    record Explained(Explanation explanation) implements ExplainOutcome {}

    /** This model or this frame cannot be explained. */
    record Refused(String sentence, String nextStep) implements ExplainOutcome {}

    /** The worker is gone and the session with it. */
    record Stopped(StoppedWorker worker) implements ExplainOutcome {}
}
