package dev.assay.app.ui.evidence;

import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.verify.EvidenceVerdict;

/** How far a package is. */
public sealed interface PackState {
    /** Nothing is chosen, or it is still being chosen. */
    record Choosing() implements PackState {}

    record Writing() implements PackState {}

    /** It is there and is being read back by the second code path. */
    record Verifying(ExportOutcome.Done done) implements PackState {}

    record Verified(ExportOutcome.Done done, EvidenceVerdict verdict) implements PackState {}

    /** It is there and recorded, and could not be read back to the end. */
    record Unread(ExportOutcome.Done done, String why) implements PackState {}

    /** Refused or failed; nothing is left of it. */
    record NotMade(String sentence, String nextStep) implements PackState {}

    /** Stopped by the person; nothing is left of it. */
    record Cancelled() implements PackState {}
}
