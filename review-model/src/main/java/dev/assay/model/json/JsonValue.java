package dev.assay.model.json;

/** One JSON value (RFC 8259) as a small immutable tree; equal trees have equal canonical forms. */
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBool, JsonNull {}
