package dev.assay.model.review;

import dev.assay.model.audit.event.FirstJudgement;
import dev.assay.model.audit.event.Revealed;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.store.LookRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judgement before machine: records first judgements and reveals in the order they may come. */
record Looks(Acts acts) {
    ActOutcome judge(ItemId item, Judgement judgement) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            Optional<Refusal> refusal = refusal(found);
            if (refusal.isPresent()) {
                return refusal.get().act();
            }
            Standing standing = found.orElseThrow();
            LookRow look = look(standing);
            if (look.revealed()) {
                return new ActOutcome.Refused(
                        "Scores were shown already; a judgement now is not a first one.",
                        "Go on with the decision.");
            }
            if (look.judgement().isPresent()) {
                return new ActOutcome.Refused(
                        "Your first judgement is recorded already.", "Go on to the scores.");
            }
            String word = judgement.name().toLowerCase(Locale.ROOT);
            return Acts.recorded(
                    acts.record(standing, List.of(new FirstJudgement(word, standing.lookRound()))));
        }
    }

    ActOutcome reveal(ItemId item) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            Optional<Refusal> refusal = refusal(found);
            if (refusal.isPresent()) {
                return refusal.get().act();
            }
            Standing standing = found.orElseThrow();
            boolean asked = acts.policies().current().lookFirst();
            boolean seenBefore =
                    standing.row().looks().stream()
                            .anyMatch(earlier ->
                                    earlier.actor().equals(acts.session().actor())
                                            && earlier.revealed());
            if (asked && !seenBefore && look(standing).judgement().isEmpty()) {
                return new ActOutcome.Refused(
                        "Scores and maps come after your own judgement.",
                        "Record a first judgement: authentic, manipulated or unsure.");
            }
            return Acts.recorded(
                    acts.record(
                            standing,
                            List.of(
                                    new Revealed(
                                            List.of("scores", "maps"), standing.lookRound()))));
        }
    }

    private Optional<Refusal> refusal(Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        return standing.get().blocked() ? Optional.of(Refusal.BLOCKED) : Optional.empty();
    }

    private LookRow look(Standing standing) {
        return standing.row().look(acts.session().actor(), standing.lookRound());
    }
}
