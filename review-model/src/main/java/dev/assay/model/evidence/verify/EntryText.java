package dev.assay.model.evidence.verify;

import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.util.Set;

/**
 * A proved entry as it is written.
 *
 * @param leaf its leaf hash in base64
 */
record EntryText(long index, JsonObject json, String leaf) {
    String type() {
        return json.text("type").orElse("");
    }

    String actor() {
        return json.text("actor").orElse("");
    }

    String at() {
        return json.text("ts").orElse("");
    }

    String item() {
        return json.text("item").orElse("");
    }

    JsonObject data() {
        return json.object("data").orElse(JsonObject.builder().build());
    }

    /** Every digest and commitment in its data goes to {@code into}. */
    void digests(Set<String> into) {
        collect(data(), into);
    }

    private static void collect(JsonValue value, Set<String> into) {
        switch (value) {
            case JsonText(String text) -> {
                if (text.matches("[0-9a-f]{64}")) {
                    into.add(text);
                }
            }
            case JsonObject object -> object.members().values().forEach(one -> collect(one, into));
            case JsonArray(var items) -> items.forEach(one -> collect(one, into));
            default -> {}
        }
    }
}
