package dev.assay.model.evidence.document;

import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Every decision about an item with its reasons, superseded ones too, for programs. */
public final class DecisionsDocument {
    private DecisionsDocument() {}

    public static byte[] of(ItemDossier item) {
        List<JsonValue> decisions = new ArrayList<>();
        for (DecisionFacts facts : DecisionFacts.of(item)) {
            decisions.add(decision(facts));
        }
        return Jcs.canonical(
                JsonObject.builder()
                        .put("schema", "assay-decisions/1")
                        .put("item", item.id().value())
                        .put("decisions", new JsonArray(decisions))
                        .build());
    }

    private static JsonObject decision(DecisionFacts facts) {
        Decided decided = facts.decided();
        JsonObject.Builder one =
                JsonObject.builder()
                        .put("entry", facts.row().index())
                        .put("leaf", facts.row().leaf())
                        .put("at", EntryTime.text(facts.row().at()))
                        .put("by", facts.row().actor())
                        .put("role", decided.role())
                        .put("disposition", decided.disposition())
                        .put("policyCode", decided.policyCode())
                        .put("policySet", decided.policy().hex())
                        .put("thresholds", decided.thresholds().hex())
                        .put(
                                "evidence",
                                JsonArray.ofTexts(
                                        decided.evidence().stream().map(Sha256::hex).toList()))
                        .put("round", decided.round())
                        .put("fence", decided.fence())
                        .put("commitment", decided.rationale().hex());
        decided.firstJudgement().ifPresent(word -> one.put("firstJudgement", word));
        facts.rationale().ifPresent(text -> one.put("rationale", text));
        facts.policy()
                .ifPresent(policy -> {
                    one.put("policyTitle", policy.title());
                    one.put("policyText", policy.text());
                });
        facts.supersededBy().ifPresent(entry -> one.put("supersededBy", entry));
        one.put("answers", new JsonArray(answers(facts)));
        return one.build();
    }

    private static List<JsonValue> answers(DecisionFacts facts) {
        List<JsonValue> answers = new ArrayList<>();
        for (DecisionFacts.Answer answer : facts.answers()) {
            JsonObject.Builder one =
                    JsonObject.builder()
                            .put("entry", answer.row().index())
                            .put("at", EntryTime.text(answer.row().at()))
                            .put("by", answer.row().actor())
                            .put("agrees", answer.seconded().agrees())
                            .put("commitment", answer.seconded().rationale().hex());
            answer.rationale().ifPresent(text -> one.put("rationale", text));
            answers.add(one.build());
        }
        return answers;
    }
}
