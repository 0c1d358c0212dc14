package dev.assay.model.json;

import java.util.Optional;

/** What came of parsing bytes from outside. */
public sealed interface JsonOutcome {
    record Parsed(JsonValue value) implements JsonOutcome {}

    /**
     * Not acceptable as JSON.
     *
     * @param at byte or character offset near the fault
     * @param reason plain words that hold no content of the document
     */
    record Malformed(int at, String reason) implements JsonOutcome {}

    /** The value, if it is one and an object. */
    default Optional<JsonObject> object() {
        return this instanceof Parsed(JsonObject object) ? Optional.of(object) : Optional.empty();
    }
}
