package dev.assay.model.audit.event;

import dev.assay.model.json.JsonObject;

/**
 * An entry of a type or shape that this version does not know: written by a later version or
 * another program. It is shown as it is and never written by us.
 */
public record Unrecognised(String type, JsonObject data) implements Event {}
