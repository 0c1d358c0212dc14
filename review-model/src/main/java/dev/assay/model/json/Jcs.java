package dev.assay.model.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical form of RFC 8785: no white space, names sorted by UTF-16 code units, shortest
 * escapes, ECMAScript numbers, UTF-8. Stateless; safe for use from several threads.
 */
public final class Jcs {
    private static final String HEX = "0123456789abcdef";

    private Jcs() {}

    public static byte[] canonical(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonValue value) {
        StringBuilder out = new StringBuilder(512);
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        switch (value) {
            case JsonObject(Map<String, JsonValue> members) -> writeObject(members, out);
            case JsonArray(List<JsonValue> items) -> writeArray(items, out);
            case JsonText(String text) -> writeText(text, out);
            case JsonNumber(double number) -> out.append(EcmaNumber.text(number));
            case JsonBool(boolean bool) -> out.append(bool);
            case JsonNull() -> out.append("null");
        }
    }

    private static void writeObject(Map<String, JsonValue> members, StringBuilder out) {
        char before = '{';
        for (Map.Entry<String, JsonValue> member : sorted(members).entrySet()) {
            out.append(before);
            before = ',';
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /**
     * In the order of section 3.2.3, which compares UTF-16 code units, as String.compareTo does;
     * what was read from its canonical form has it already.
     */
    private static Map<String, JsonValue> sorted(Map<String, JsonValue> members) {
        String before = "";
        for (String name : members.keySet()) {
            if (name.compareTo(before) < 0) {
                return new TreeMap<>(members);
            }
            before = name;
        }
        return members;
    }

    private static void writeArray(List<JsonValue> items, StringBuilder out) {
        char before = '[';
        for (JsonValue item : items) {
            out.append(before);
            before = ',';
            write(item, out);
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
