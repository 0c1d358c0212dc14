package dev.assay.model.remote;

import dev.assay.model.item.ItemId;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Rows of the table as JSON and, where every member is what it must be, back. */
final class TableJson {
    private TableJson() {}

    static JsonObject json(ItemRow row) {
        JsonObject.Builder json = JsonObject.builder();
        row.claim().ifPresent(claim -> json.put("claim", json(claim)));
        List<JsonValue> decisions = new ArrayList<>();
        row.decisions().forEach(decision -> decisions.add(json(decision)));
        return json.put("decisions", new JsonArray(decisions)).build();
    }

    static JsonObject json(Head head) {
        return JsonObject.builder().put("size", head.size()).put("root", head.root()).build();
    }

    private static JsonObject json(Claim claim) {
        return JsonObject.builder()
                .put("owner", claim.owner())
                .put("fence", claim.fence())
                .put("expires", claim.expires().toString())
                .build();
    }

    private static JsonObject json(Decision decision) {
        return JsonObject.builder()
                .put("round", decision.round())
                .put("reviewer", decision.reviewer())
                .put("fence", decision.fence())
                .put("disposition", decision.disposition())
                .put("origin", decision.origin())
                .put("index", decision.index())
                .put("leaf", decision.leaf())
                .build();
    }

    static Optional<ItemRow> row(ItemId item, JsonObject json) {
        Optional<Claim> claim = json.object("claim").flatMap(TableJson::claim);
        Optional<List<JsonValue>> listed = json.array("decisions");
        if (listed.isEmpty() || claim.isPresent() != json.get("claim").isPresent()) {
            return Optional.empty();
        }
        List<Decision> decisions = new ArrayList<>();
        for (JsonValue value : listed.get()) {
            Optional<Decision> decision =
                    value instanceof JsonObject object ? decision(item, object) : Optional.empty();
            if (decision.isEmpty()) {
                return Optional.empty();
            }
            decisions.add(decision.get());
        }
        return Optional.of(new ItemRow(claim, decisions));
    }

    static Optional<Head> head(JsonObject json) {
        OptionalLong size = json.whole("size");
        Optional<String> root = json.text("root").filter(TableJson::isHash);
        return size.isEmpty() || root.isEmpty()
                ? Optional.empty()
                : Optional.of(new Head(size.getAsLong(), root.get()));
    }

    private static Optional<Claim> claim(JsonObject json) {
        Optional<String> owner = json.text("owner");
        OptionalLong fence = json.whole("fence");
        Optional<Instant> expires = json.text("expires").flatMap(TableJson::instant);
        return owner.isEmpty() || fence.isEmpty() || expires.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(owner.get(), fence.getAsLong(), expires.get()));
    }

    private static Optional<Decision> decision(ItemId item, JsonObject json) {
        OptionalLong round = json.whole("round");
        OptionalLong fence = json.whole("fence");
        OptionalLong index = json.whole("index");
        Optional<String> reviewer = json.text("reviewer");
        Optional<String> disposition = json.text("disposition");
        Optional<String> origin = json.text("origin");
        Optional<String> leaf = json.text("leaf").filter(TableJson::isHash);
        boolean whole =
                round.isPresent()
                        && round.getAsLong() > 0
                        && round.getAsLong() <= Integer.MAX_VALUE
                        && fence.isPresent()
                        && index.isPresent()
                        && reviewer.isPresent()
                        && disposition.isPresent()
                        && origin.isPresent()
                        && leaf.isPresent();
        return whole
                ? Optional.of(
                        new Decision(
                                item,
                                (int) round.getAsLong(),
                                reviewer.get(),
                                fence.getAsLong(),
                                disposition.get(),
                                origin.get(),
                                index.getAsLong(),
                                leaf.get()))
                : Optional.empty();
    }

    private static boolean isHash(String text) {
        return text.matches("[A-Za-z0-9+/]{43}=");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
