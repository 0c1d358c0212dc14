package dev.assay.model.review;

import dev.assay.model.audit.Appended;
import dev.assay.model.audit.EventDraft;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Conflicted;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.EntryRef;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.FirstJudgement;
import dev.assay.model.audit.event.Released;
import dev.assay.model.audit.event.Seconded;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.Superseded;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.store.ClaimRow;
import dev.assay.model.store.DecisionRow;
import dev.assay.model.store.LookRow;
import dev.assay.model.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records decisions, second answers and superseding ones, each as one write to the log. */
final class Decisions {
    /** Stands where no thresholds were on screen: the digest of no bytes. */
    private static final Sha256 NO_THRESHOLDS = Sha256.of(new byte[0]);

    private final Acts acts;
    private final Vault vault;

    Decisions(Acts acts, Vault vault) {
        this.acts = acts;
        this.vault = vault;
    }

    DecideOutcome decide(DecisionDraft draft) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(draft.item());
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.decide();
            }
            Standing standing = found.get();
            Optional<Refusal> refusal =
                    DecisionRules.refusal(draft, standing, acts.session(), book());
            if (refusal.isPresent()) {
                return refusal.get().decide();
            }
            LookRow look = standing.row().look(me(), standing.lookRound());
            List<Event> events = new ArrayList<>();
            if (look.judgement().isEmpty() && !look.revealed()) {
                draft.firstJudgement()
                        .ifPresent(judgement ->
                                events.add(
                                        new FirstJudgement(word(judgement), standing.lookRound())));
            }
            Optional<String> first =
                    look.judgement()
                            .or(() ->
                                    events.isEmpty()
                                            ? Optional.empty()
                                            : draft.firstJudgement().map(Decisions::word));
            int place = events.size();
            events.add(decided(draft, standing, first));
            standing.claim().ifPresent(claim -> events.add(released(claim)));
            List<Appended> appended = acts.record(standing, events);
            return finished(draft, appended.get(place), appended.getLast().size());
        }
    }

    DecideOutcome supersede(DecisionDraft draft) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(draft.item());
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.decide();
            }
            Standing standing = found.get();
            Optional<Refusal> refusal =
                    DecisionRules.supersedeRefusal(draft, standing, acts.session(), book());
            if (refusal.isPresent()) {
                return refusal.get().decide();
            }
            DecisionRow old = standing.decision().orElseThrow();
            LookRow look = standing.row().look(me(), old.round());
            Decided next = decided(draft, standing, look.judgement());
            EntryRef before = ref(old);
            List<Appended> appended =
                    acts.recordDrafts(
                            standing,
                            List.of(
                                    EventDraft.of(next),
                                    refs ->
                                            new Superseded(
                                                    before, refs.getLast(), next.rationale())));
            return finished(draft, appended.get(appended.size() - 2), appended.getLast().size());
        }
    }

    DecideOutcome second(ItemId item, boolean agrees, String rationale)
            throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.decide();
            }
            Optional<Refusal> refusal = secondRefusal(found.get(), rationale);
            if (refusal.isPresent()) {
                return refusal.get().decide();
            }
            DecisionRow decision = found.get().decision().orElseThrow();
            EntryRef answered = ref(decision);
            List<Event> events = new ArrayList<>();
            events.add(new Seconded(answered, agrees, acts.commit(rationale), decision.round()));
            if (!agrees) {
                events.add(new Conflicted(List.of(answered), decision.round(), "disagree"));
            }
            ownClaim(found.get()).ifPresent(fence -> events.add(new Released(fence, "decided")));
            List<Appended> appended = acts.record(found.get(), events);
            return new DecideOutcome.Recorded(
                    appended.getFirst().index(), appended.getLast().size(), false);
        }
    }

    private Optional<Refusal> secondRefusal(Standing standing, String rationale) {
        if (!acts.session().mayAct()) {
            return Optional.of(Refusal.AUDITOR);
        }
        if (standing.blocked() && !acts.session().roles().contains(Role.SPECIALIST)) {
            return Optional.of(Refusal.BLOCKED);
        }
        if (!standing.awaitsSecond()) {
            return Optional.of(
                    new Refusal(
                            "No decision on this item waits for a second person.",
                            "Look at its history to see where it stands."));
        }
        if (standing.decidedBy(me())) {
            return Optional.of(
                    new Refusal(
                            "You made this decision; nobody is their own second person.",
                            "Leave it to somebody else."));
        }
        if (standing.claim().isPresent() && !standing.claimedBy(me())) {
            return Optional.of(
                    new Refusal("Somebody else holds the item.", "Wait until their claim ends."));
        }
        if (rationale.isBlank() || rationale.length() > DecisionRules.LONGEST_RATIONALE) {
            return Optional.of(
                    new Refusal(
                            "An answer needs its reasons, in at most 20 000 characters.",
                            "Say in a sentence what you saw."));
        }
        return Optional.empty();
    }

    private DecideOutcome finished(DecisionDraft draft, Appended entry, long size)
            throws EnvironmentException {
        if (draft.disposition() == Disposition.CSAM) {
            vault.erase(draft.item());
        }
        boolean awaits =
                draft.disposition() != Disposition.CSAM
                        && book().policy(draft.policyCode())
                                .map(Policy::secondPerson)
                                .orElse(false);
        return new DecideOutcome.Recorded(entry.index(), size, awaits);
    }

    private Decided decided(DecisionDraft draft, Standing standing, Optional<String> first)
            throws EnvironmentException {
        Commitment rationale = acts.commit(draft.rationale());
        return new Decided(
                draft.disposition().word(),
                draft.policyCode(),
                new Sha256(book().digest().hex()),
                first,
                rationale,
                draft.thresholdDigest()
                        .map(ContentDigest::hex)
                        .map(Sha256::new)
                        .orElse(NO_THRESHOLDS),
                draft.evidence().stream().map(ContentDigest::hex).map(Sha256::new).toList(),
                standing.row().round() + 1,
                ownClaim(standing).orElse(standing.row().fence()),
                acts.session().roleWord());
    }

    /** A decision ends the claim it rests on; closing an item ends anybody's. */
    private Released released(ClaimRow claim) {
        boolean mine = claim.owner().equals(me());
        return new Released(claim.fence(), mine ? "decided" : "taken-over");
    }

    private Optional<Long> ownClaim(Standing standing) {
        return standing.claim().filter(claim -> claim.owner().equals(me())).map(ClaimRow::fence);
    }

    private EntryRef ref(DecisionRow decision) throws EnvironmentException {
        return new EntryRef(
                acts.recorder().log().origin(),
                decision.index(),
                acts.recorder().log().leaf(decision.index()).toString());
    }

    private static String word(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }

    private PolicyBook book() {
        return acts.policies().current();
    }

    private String me() {
        return acts.session().actor();
    }
}
