package dev.assay.app.ui.inspect;

import dev.assay.model.provenance.Verdict;
import dev.assay.viewer.graph.ProvenanceState;

/** Which shape a verdict is drawn with. */
final class VerdictShape {
    private VerdictShape() {}

    static ProvenanceState of(Verdict verdict) {
        return switch (verdict) {
            case DECLARED -> ProvenanceState.DECLARED;
            case SIGNED -> ProvenanceState.SIGNED;
            case SIGNED_TRUSTED -> ProvenanceState.SIGNED_TRUSTED;
            case SIGNED_UNKNOWN -> ProvenanceState.SIGNED_UNKNOWN;
            case BROKEN -> ProvenanceState.BROKEN;
            case ABSENT -> ProvenanceState.ABSENT;
            case NOT_CHECKABLE -> ProvenanceState.NOT_CHECKABLE;
        };
    }
}
