package dev.assay.model.evidence.ontology;

import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One node of the graph while it is put together. Its name follows from what it is about. */
final class Node {
    private final String id;
    private final JsonObject.Builder members;

    /**
     * @param type such as {@code uco-observable:File}
     * @param about what makes it one thing and no other
     */
    Node(String type, String about) {
        this.id = "kb:" + type.substring(type.indexOf(':') + 1) + "-" + uuid(type + "\n" + about);
        this.members = JsonObject.builder().put("@id", id).put("@type", type);
    }

    String id() {
        return id;
    }

    Node text(String name, String value) {
        members.put(name, value);
        return this;
    }

    Node whole(String name, long value) {
        members.put(name, value);
        return this;
    }

    Node time(String name, Instant at) {
        members.put(name, typed("xsd:dateTime", EntryTime.text(at)));
        return this;
    }

    Node bytes(String name, String hex) {
        members.put(name, typed("xsd:hexBinary", hex));
        return this;
    }

    Node links(String name, List<String> ids) {
        members.put(
                name,
                new JsonArray(
                        ids.stream()
                                .map(one ->
                                        (JsonValue) JsonObject.builder().put("@id", one).build())
                                .toList()));
        return this;
    }

    Node link(String name, String target) {
        members.put(name, JsonObject.builder().put("@id", target).build());
        return this;
    }

    Node parts(String name, List<Node> parts) {
        members.put(
                name, new JsonArray(parts.stream().map(one -> (JsonValue) one.build()).toList()));
        return this;
    }

    JsonObject build() {
        return members.build();
    }

    private static JsonObject typed(String type, String value) {
        return JsonObject.builder().put("@type", type).put("@value", value).build();
    }

    /** A UUID by name: the same for the same thing on every machine. */
    private static UUID uuid(String about) {
        ByteBuffer digest =
                ByteBuffer.wrap(ContentDigest.of(about.getBytes(StandardCharsets.UTF_8)).bytes());
        long high = (digest.getLong() & ~0xF000L) | 0x5000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
