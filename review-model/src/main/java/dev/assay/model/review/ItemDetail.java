package dev.assay.model.review;

import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemState;
import dev.assay.model.item.MediaItem;
import java.util.Optional;

/**
 * One item as the desk knows it now.
 *
 * @param digest SHA-256 of its bytes, once they were read
 * @param claim the claim in force
 * @param firstJudgement what the session's person judged in this round before any score
 * @param revealed the session's person has seen scores in this round
 * @param mayReveal scores and maps may be shown to the session's person now
 * @param decision the decision in force or awaiting a second person
 * @param round counts from 1; a superseded decision or a settled conflict opens the next
 * @param blocked suspected CSAM: nothing of it may be shown
 */
public record ItemDetail(
        MediaItem item,
        Severity severity,
        ItemState state,
        BytesState bytes,
        Optional<ContentDigest> digest,
        Optional<Claim> claim,
        Optional<Judgement> firstJudgement,
        boolean revealed,
        boolean mayReveal,
        Optional<RecordedDecision> decision,
        int round,
        boolean blocked) {}
