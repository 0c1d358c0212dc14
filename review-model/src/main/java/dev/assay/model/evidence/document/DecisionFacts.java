package dev.assay.model.evidence.document;

import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Seconded;
import dev.assay.model.audit.event.Superseded;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.DossierObject;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.payload.Payload;
import dev.assay.model.review.Policy;
import dev.assay.model.review.PolicyFile;
import dev.assay.model.store.EntryRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One decision with all that became of it.
 *
 * @param rationale what was written; empty once erased
 * @param policy the rule, where its set is at hand
 * @param answers of second persons
 * @param supersededBy the entry that stands instead
 */
public record DecisionFacts(
        EntryRow row,
        Decided decided,
        Optional<String> rationale,
        Optional<Policy> policy,
        List<Answer> answers,
        OptionalLong supersededBy) {
    public DecisionFacts {
        answers = List.copyOf(answers);
    }

    /** A second person's answer. */
    public record Answer(EntryRow row, Seconded seconded, Optional<String> rationale) {}

    /** Every decision about an item, oldest first. */
    public static List<DecisionFacts> of(ItemDossier item) {
        List<DecisionFacts> decisions = new ArrayList<>();
        for (DossierEntry entry : item.entries()) {
            if (entry.row().event() instanceof Decided decided) {
                decisions.add(
                        new DecisionFacts(
                                entry.row(),
                                decided,
                                text(item, decided.rationale().hex()),
                                policy(item, decided),
                                answers(item, entry.row().index()),
                                superseded(item, entry.row().index())));
            }
        }
        return decisions;
    }

    /** What was committed to; empty once erased. */
    static Optional<String> text(ItemDossier item, String commitment) {
        return Optional.ofNullable(item.payloads().get(commitment))
                .map(Payload::content)
                .map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private static List<Answer> answers(ItemDossier item, long decision) {
        List<Answer> answers = new ArrayList<>();
        for (DossierEntry entry : item.entries()) {
            if (entry.row().event() instanceof Seconded seconded
                    && seconded.decision().index() == decision) {
                answers.add(
                        new Answer(entry.row(), seconded, text(item, seconded.rationale().hex())));
            }
        }
        return answers;
    }

    private static OptionalLong superseded(ItemDossier item, long decision) {
        for (DossierEntry entry : item.entries()) {
            if (entry.row().event() instanceof Superseded(var old, var by, var _)
                    && old.index() == decision) {
                return OptionalLong.of(by.index());
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<Policy> policy(ItemDossier item, Decided decided) {
        return item.objects().stream()
                .filter(object -> object.digest().hex().equals(decided.policy().hex()))
                .map(DossierObject::content)
                .findFirst()
                .flatMap(PolicyFile::read)
                .flatMap(book -> book.policy(decided.policyCode()));
    }
}
