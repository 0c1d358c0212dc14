package dev.assay.model.store;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The lists inside an item's row as canonical JSON. */
final class LookText {
    private static final int MAX_LENGTH = 4 << 20;

    private LookText() {}

    static String holds(List<String> holds) {
        return Jcs.text(JsonArray.ofTexts(holds));
    }

    static List<String> holds(String text) throws SQLException {
        List<String> holds = new ArrayList<>();
        for (JsonValue hold : array(text)) {
            if (hold instanceof JsonText(String name)) {
                holds.add(name);
            }
        }
        return holds;
    }

    static String looks(List<LookRow> looks) {
        return Jcs.text(new JsonArray(looks.stream().<JsonValue>map(LookText::look).toList()));
    }

    static List<LookRow> looks(String text) throws SQLException {
        List<LookRow> looks = new ArrayList<>();
        for (JsonValue look : array(text)) {
            if (look instanceof JsonObject object) {
                looks.add(
                        new LookRow(
                                object.text("actor").orElse(""),
                                object.whole("round").orElse(0),
                                object.text("judgement"),
                                object.bool("revealed").orElse(false)));
            }
        }
        return looks;
    }

    private static JsonObject look(LookRow look) {
        JsonObject.Builder object =
                JsonObject.builder().put("actor", look.actor()).put("round", look.round());
        look.judgement().ifPresent(judgement -> object.put("judgement", judgement));
        return object.put("revealed", look.revealed()).build();
    }

    private static List<JsonValue> array(String text) throws SQLException {
        JsonOutcome outcome =
                JsonParser.parse(
                        text.getBytes(StandardCharsets.UTF_8), JsonLimits.bytes(MAX_LENGTH));
        if (outcome instanceof JsonOutcome.Parsed(JsonArray(List<JsonValue> items))) {
            return items;
        }
        throw new RowDamageException("item");
    }
}
