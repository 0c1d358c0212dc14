package dev.assay.app.ui.provenance;

import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.viewer.graph.ProvenanceState;

/** Which of the seven states a fact is drawn with. */
final class VerdictState {
    private VerdictState() {}

    /** A record signed with a key that is not here can be neither believed nor refuted. */
    static ProvenanceState of(OriginOutcome outcome) {
        return switch (outcome) {
            case OriginOutcome.Valid _ -> ProvenanceState.SIGNED_TRUSTED;
            case OriginOutcome.Expired _, OriginOutcome.Invalid _ -> ProvenanceState.BROKEN;
            case OriginOutcome.UnknownKey _ -> ProvenanceState.NOT_CHECKABLE;
        };
    }

    static ProvenanceState of(Verdict verdict) {
        return ProvenanceState.valueOf(verdict.name());
    }

    /**
     * What storage tells is a statement, not a signature; compared bytes can only contradict it.
     */
    static ProvenanceState of(LineageFinding.Standing standing) {
        return switch (standing) {
            case DECLARED, TOLD, CONFIRMED -> ProvenanceState.DECLARED;
            case CONTRADICTED -> ProvenanceState.BROKEN;
            case ABSENT -> ProvenanceState.ABSENT;
            case NOT_CHECKABLE -> ProvenanceState.NOT_CHECKABLE;
        };
    }
}
