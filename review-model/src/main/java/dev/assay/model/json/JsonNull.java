package dev.assay.model.json;

/** {@code null}. */
public record JsonNull() implements JsonValue {}
