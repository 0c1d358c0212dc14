package dev.assay.app.ui.inspect;

import dev.assay.icons.Icon;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.provenance.lineage.PipelineStep;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;

/** Shape, tone and word of how far a fact about an item's keeping holds. */
record CustodyMark(Icon icon, String tone, String word) {
    static CustodyMark of(LineageFinding.Standing standing) {
        return switch (standing) {
            case CONTRADICTED -> new CustodyMark(Icon.LINK_BROKEN, "tone-bad", "conflict");
            case NOT_CHECKABLE ->
                    new CustodyMark(Icon.QUESTION, "tone-plain", "cannot be compared");
            case CONFIRMED -> new CustodyMark(Icon.CHECK, "tone-ok", "confirmed by the bytes");
            case TOLD -> new CustodyMark(Icon.INFO, "tone-plain", "the store says so");
            case DECLARED -> new CustodyMark(Icon.QUOTE, "tone-plain", "claim");
            case ABSENT -> new CustodyMark(Icon.SLASH_CIRCLE, "tone-plain", "missing");
        };
    }

    static CustodyMark of(PipelineStep.Proof proof) {
        return switch (proof) {
            case SIGNED -> new CustodyMark(Icon.SHIELD_CHECK, "tone-ok", proof.words());
            case RECORDED, LOGGED -> new CustodyMark(Icon.CHECK, "tone-ok", proof.words());
            case TOLD -> new CustodyMark(Icon.INFO, "tone-plain", proof.words());
            case DECLARED -> new CustodyMark(Icon.QUOTE, "tone-plain", proof.words());
            case MISSING -> new CustodyMark(Icon.SLASH_CIRCLE, "tone-plain", proof.words());
        };
    }

    static CustodyMark of(OriginOutcome outcome) {
        return switch (outcome) {
            case OriginOutcome.Valid _ -> new CustodyMark(Icon.SHIELD_CHECK, "tone-ok", "valid");
            case OriginOutcome.Expired _ -> new CustodyMark(Icon.CLOCK, "tone-warn", "expired");
            case OriginOutcome.UnknownKey _ ->
                    new CustodyMark(Icon.QUESTION, "tone-plain", "unknown key");
            case OriginOutcome.Invalid _ ->
                    new CustodyMark(Icon.LINK_BROKEN, "tone-bad", "invalid");
        };
    }
}
