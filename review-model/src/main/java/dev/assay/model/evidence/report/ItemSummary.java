package dev.assay.model.evidence.report;

import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.document.DecisionFacts;
import java.util.List;

/** One item in a few plain sentences: only what was recorded. */
final class ItemSummary {
    private ItemSummary() {}

    static String of(ItemDossier item) {
        StringBuilder text = new StringBuilder(item.detail().item().name());
        text.append(" (item ").append(item.id().brief()).append("): ");
        List<DecisionFacts> decisions = DecisionFacts.of(item);
        if (decisions.isEmpty()) {
            text.append("nobody has decided about it.");
        }
        for (DecisionFacts one : decisions) {
            text.append(one.decided().disposition())
                    .append(" under ")
                    .append(one.decided().policyCode())
                    .append(one.policy().map(policy -> " (" + policy.title() + ")").orElse(""))
                    .append(", decided ")
                    .append(EntryTime.text(one.row().at()), 0, 10)
                    .append(" by ")
                    .append(one.row().actor());
            one.decided()
                    .firstJudgement()
                    .ifPresent(word -> text.append(", who first judged it ").append(word));
            for (DecisionFacts.Answer answer : one.answers()) {
                text.append("; ")
                        .append(answer.row().actor())
                        .append(answer.seconded().agrees() ? " agrees" : " does not agree");
            }
            one.supersededBy()
                    .ifPresent(entry -> text.append("; superseded by entry ").append(entry));
            text.append(". ");
        }
        long runs =
                item.entries().stream()
                        .filter(one -> one.row().event() instanceof Detected)
                        .count();
        text.append(runs == 0 ? " No detector ran." : " " + runs + " detector runs are recorded.");
        return text.append(" No combined score was formed.").toString().replace("  ", " ");
    }
}
