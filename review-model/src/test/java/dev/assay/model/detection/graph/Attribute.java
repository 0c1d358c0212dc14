package dev.assay.model.detection.graph;

import java.nio.charset.StandardCharsets;

/** One attribute of a node. */
record Attribute(ProtoMessage message) {
    static Attribute whole(String name, long value) {
        return new Attribute(new ProtoMessage().text(1, name).number(3, value).number(20, 2));
    }

    static Attribute wholes(String name, long... values) {
        ProtoMessage message = new ProtoMessage().text(1, name);
        for (long value : values) {
            message.number(8, value);
        }
        return new Attribute(message.number(20, 7));
    }

    static Attribute text(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new Attribute(new ProtoMessage().text(1, name).bytes(4, bytes).number(20, 3));
    }
}
