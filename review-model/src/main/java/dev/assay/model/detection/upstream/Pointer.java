package dev.assay.model.detection.upstream;

import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** A place in a JSON value (RFC 6901). */
record Pointer(String path) {
    Optional<JsonValue> in(JsonValue value) {
        JsonValue at = value;
        if (path.isEmpty()) {
            return Optional.of(at);
        }
        if (path.charAt(0) != '/') {
            return Optional.empty();
        }
        for (String part : path.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            Optional<JsonValue> next =
                    switch (at) {
                        case JsonObject object -> object.get(name);
                        case JsonArray(List<JsonValue> items) -> item(items, name);
                        default -> Optional.empty();
                    };
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    Optional<String> text(JsonValue value) {
        return in(value)
                .flatMap(v -> v instanceof JsonText(String t) ? Optional.of(t) : Optional.empty());
    }

    Optional<Double> number(JsonValue value) {
        return in(value)
                .flatMap(
                        v -> v instanceof JsonNumber(double n) ? Optional.of(n) : Optional.empty());
    }

    private static Optional<JsonValue> item(List<JsonValue> items, String name) {
        if (!name.matches("0|[1-9]\\d{0,8}") || Integer.parseInt(name) >= items.size()) {
            return Optional.empty();
        }
        return Optional.of(items.get(Integer.parseInt(name)));
    }
}
