package dev.assay.model.review;

import dev.assay.model.store.LookRow;
import java.util.Optional;

/** What a decision takes. Pure: the same draft, standing and session always get the same answer. */
final class DecisionRules {
    /** No rationale is longer, in characters. */
    static final int LONGEST_RATIONALE = 20_000;

    private DecisionRules() {}

    /**
     * Why the draft cannot be recorded as a first decision or a third person's; empty if it can.
     */
    static Optional<Refusal> refusal(
            DecisionDraft draft, Standing standing, ReviewSession session, PolicyBook book) {
        Optional<Refusal> unfit = unfit(draft, standing, session, book);
        if (unfit.isPresent()) {
            return unfit;
        }
        if (standing.awaitsSecond()) {
            return refuse(
                    "The item is decided and waits for a second person.",
                    "Answer that decision as the second person, if you did not make it.");
        }
        if (standing.row().conflicted() && standing.decidedBy(session.actor())) {
            return refuse(
                    "Two decisions disagree, and one of them is yours.",
                    "Leave it to a third person.");
        }
        if (standing.inForce() && !standing.blocked()) {
            return refuse(
                    "The item is decided already.",
                    "Supersede the decision if it was yours; both stay in the log.");
        }
        return atTheDesk(draft, standing, session, book);
    }

    /** Why the draft cannot take the place of a decision; empty if it can. */
    static Optional<Refusal> supersedeRefusal(
            DecisionDraft draft, Standing standing, ReviewSession session, PolicyBook book) {
        Optional<Refusal> unfit = unfit(draft, standing, session, book);
        if (unfit.isPresent()) {
            return unfit;
        }
        if (standing.decision().isEmpty()) {
            return refuse("There is no decision to supersede.", "Decide the item.");
        }
        boolean mine = standing.decision().get().by().equals(session.actor());
        if (!mine && !session.roles().contains(Role.LEAD)) {
            return refuse(
                    "The decision is somebody else's.",
                    "Ask them, or somebody in the lead role, to supersede it.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> unfit(
            DecisionDraft draft, Standing standing, ReviewSession session, PolicyBook book) {
        boolean closes = draft.disposition() == Disposition.CSAM;
        if (!session.mayAct()) {
            return Optional.of(Refusal.AUDITOR);
        }
        if (standing.blocked() && !session.roles().contains(Role.SPECIALIST)) {
            return Optional.of(Refusal.BLOCKED);
        }
        if (book.policy(draft.policyCode()).isEmpty()) {
            return refuse(
                    "There is no policy of this code in the set in force.",
                    "Choose one of the codes the set has.");
        }
        if (draft.rationale().isBlank() && !closes) {
            return refuse("A decision needs its reasons.", "Say in a sentence what you saw.");
        }
        if (draft.rationale().length() > LONGEST_RATIONALE) {
            return refuse("The reasons are longer than 20 000 characters.", "Shorten them.");
        }
        if (draft.disposition() == Disposition.RELEASE
                && standing.row().same().equals(Optional.of(false))) {
            return refuse(
                    "The bytes are not those that were promised, so the item cannot be released.",
                    "Pull it again, or preserve or escalate it.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> atTheDesk(
            DecisionDraft draft, Standing standing, ReviewSession session, PolicyBook book) {
        if (draft.disposition() == Disposition.CSAM) {
            return Optional.empty();
        }
        if (!standing.claimedBy(session.actor())) {
            return standing.claim().isPresent()
                    ? refuse("Somebody else holds the item.", "Wait until their claim ends.")
                    : refuse("The item is not claimed.", "Claim it first.");
        }
        boolean lookFirst = book.policy(draft.policyCode()).map(Policy::lookFirst).orElse(false);
        LookRow look = standing.row().look(session.actor(), standing.lookRound());
        boolean given = look.judgement().isPresent() || draft.firstJudgement().isPresent();
        if (lookFirst && !given) {
            return refuse(
                    "This policy asks for your own judgement before any score.",
                    "Record a first judgement: authentic, manipulated or unsure.");
        }
        if (lookFirst && look.judgement().isEmpty() && look.revealed()) {
            return refuse(
                    "Scores were shown before a first judgement was recorded.",
                    "Leave the item to somebody who has not seen them.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(String sentence, String nextStep) {
        return Optional.of(new Refusal(sentence, nextStep));
    }
}
