package dev.assay.model.evidence.verify;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares decisions as they are told with the entries that record them. */
record DecisionCheck(PackageFiles files, Map<String, String> texts, Objections objections) {
    /** Member of the document, member of the entry's data. */
    private static final Map<String, String> SAME =
            Map.of(
                    "disposition", "disposition",
                    "policyCode", "policyCode",
                    "policySet", "policy",
                    "commitment", "rationale",
                    "firstJudgement", "firstJudgement",
                    "round", "round",
                    "fence", "fence",
                    "thresholds", "thresholds",
                    "evidence", "evidence",
                    "role", "role");

    private static final Map<String, String> ANSWER =
            Map.of("agrees", "agrees", "commitment", "rationale");

    void check(String item, List<EntryText> about) throws EnvironmentException {
        Optional<List<JsonValue>> told =
                files.json("items/" + item + "/decisions.json")
                        .flatMap(document -> document.array("decisions"));
        List<EntryText> made =
                about.stream().filter(one -> one.type().equals("decision.made")).toList();
        if (told.isEmpty() || told.get().size() != made.size()) {
            objections.add("decision", item, "Not exactly the decisions about an item are told.");
            return;
        }
        for (int i = 0; i < made.size(); i++) {
            if (told.get().get(i) instanceof JsonObject one) {
                decision(one, made.get(i), about);
            } else {
                objections.add("decision", item, "A decision is not told as one.");
            }
        }
    }

    private void decision(JsonObject told, EntryText entry, List<EntryText> about) {
        compare(told, entry, SAME);
        if (!told.text("leaf").equals(Optional.of(entry.leaf()))) {
            object(entry, "A decision is told with another hash.");
        }
        List<EntryText> answers =
                about.stream()
                        .filter(one -> one.type().equals("decision.seconded"))
                        .filter(one ->
                                one.data()
                                                .object("decision")
                                                .map(ref -> ref.whole("index").orElse(-1))
                                                .orElse(-1L)
                                        == entry.index())
                        .toList();
        List<JsonValue> toldAnswers = told.array("answers").orElse(List.of());
        if (answers.size() != toldAnswers.size()) {
            object(entry, "Not exactly the answers to a decision are told.");
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            if (toldAnswers.get(i) instanceof JsonObject answer) {
                compare(answer, answers.get(i), ANSWER);
            } else {
                object(entry, "An answer to a decision is not told as one.");
            }
        }
    }

    private void compare(JsonObject told, EntryText entry, Map<String, String> same) {
        if (told.whole("entry").orElse(-1) != entry.index()
                || !told.text("by").equals(Optional.of(entry.actor()))
                || !told.text("at").equals(Optional.of(entry.at()))) {
            object(entry, "Who decided, or when, is told otherwise than it is recorded.");
        }
        same.forEach((mine, theirs) -> {
            if (!told.get(mine).equals(entry.data().get(theirs))) {
                object(entry, "A decision is told otherwise than it is recorded: " + mine + ".");
            }
        });
        String commitment = told.text("commitment").orElse("");
        if (!told.text("rationale").equals(Optional.ofNullable(texts.get(commitment)))) {
            object(entry, "The reasons told are not those that were committed to.");
        }
    }

    private void object(EntryText entry, String sentence) {
        objections.add("decision", Long.toString(entry.index()), sentence);
    }
}
