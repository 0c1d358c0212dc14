package dev.assay.viewer.detection;

import dev.assay.model.detection.Detection;
import dev.assay.viewer.media.StoppedWorker;

/** How a run of a detector ended. */
public sealed interface DetectionOutcome {
    /** Also where the detector is not applicable: the detection then says why and has no frames. */
    record Done(Detection detection) implements DetectionOutcome {}

    /** The model cannot be run on this item. */
    record Refused(String sentence, String nextStep) implements DetectionOutcome {}

    /** The worker is gone and the session with it. */
    record Stopped(StoppedWorker worker) implements DetectionOutcome {}
}
