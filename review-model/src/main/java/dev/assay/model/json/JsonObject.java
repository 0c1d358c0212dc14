package dev.assay.model.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A JSON object with distinct names in the order they were read or added; immutable. The typed
 * getters are empty both for a missing member and for one of another type.
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    public Optional<String> text(String name) {
        return members.get(name) instanceof JsonText(String value)
                ? Optional.of(value)
                : Optional.empty();
    }

    public OptionalLong whole(String name) {
        return members.get(name) instanceof JsonNumber number && number.isWhole()
                ? OptionalLong.of(number.whole())
                : OptionalLong.empty();
    }

    public Optional<Double> number(String name) {
        return members.get(name) instanceof JsonNumber(double value)
                ? Optional.of(value)
                : Optional.empty();
    }

    public Optional<Boolean> bool(String name) {
        return members.get(name) instanceof JsonBool(boolean value)
                ? Optional.of(value)
                : Optional.empty();
    }

    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    public Optional<List<JsonValue>> array(String name) {
        return members.get(name) instanceof JsonArray(List<JsonValue> items)
                ? Optional.of(items)
                : Optional.empty();
    }

    /** Collects members; a name given twice is a defect. Not for use from several threads. */
    public static final class Builder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {}

        public Builder put(String name, JsonValue value) {
            if (!JsonText.isWellFormed(name) || members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("a name given twice or not well formed");
            }
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, new JsonText(value));
        }

        public Builder put(String name, long value) {
            return put(name, JsonNumber.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, new JsonBool(value));
        }

        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
