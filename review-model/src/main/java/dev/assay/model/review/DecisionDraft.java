package dev.assay.model.review;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import java.util.List;
import java.util.Optional;

/**
 * A decision as the reviewer means it, before the desk has looked at it.
 *
 * @param rationale free text; stored as an erasable payload, only its commitment is in the log
 * @param firstJudgement given here where none was recorded yet and nothing was revealed
 * @param thresholdDigest the threshold set that was in force on screen
 * @param evidence digests of the detections, maps and reports the decision rests on
 */
public record DecisionDraft(
        ItemId item,
        Disposition disposition,
        String policyCode,
        String rationale,
        Optional<Judgement> firstJudgement,
        Optional<ContentDigest> thresholdDigest,
        List<ContentDigest> evidence) {
    public DecisionDraft {
        evidence = List.copyOf(evidence);
    }
}
