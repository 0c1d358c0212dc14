package dev.assay.model.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One pass over one document; used once, by one thread. */
final class JsonReader {
    /** Ends the pass; never leaves this package. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Fault(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private final String text;
    private final int deepest;
    private int at;

    JsonReader(String text, int deepest) {
        this.text = text;
        this.deepest = deepest;
    }

    int position() {
        return at;
    }

    JsonValue document() throws Fault {
        JsonValue value = value(0);
        skipSpace();
        if (at < text.length()) {
            throw new Fault("something follows the value");
        }
        return value;
    }

    private JsonValue value(int depth) throws Fault {
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> new JsonText(string());
            case 't' -> word("true", new JsonBool(true));
            case 'f' -> word("false", new JsonBool(false));
            case 'n' -> word("null", new JsonNull());
            default -> number();
        };
    }

    private JsonObject object(int depth) throws Fault {
        bound(depth);
        at++;
        Map<String, JsonValue> members = new LinkedHashMap<>();
        skipSpace();
        if (peek() == '}') {
            at++;
            return new JsonObject(members);
        }
        while (true) {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            if (members.putIfAbsent(name, value(depth)) != null) {
                throw new Fault("a name occurs twice in one object");
            }
            skipSpace();
            if (peek() != ',') {
                expect('}');
                return new JsonObject(members);
            }
            at++;
        }
    }

    private JsonArray array(int depth) throws Fault {
        bound(depth);
        at++;
        List<JsonValue> items = new ArrayList<>();
        skipSpace();
        if (peek() == ']') {
            at++;
            return new JsonArray(items);
        }
        while (true) {
            items.add(value(depth));
            skipSpace();
            if (peek() != ',') {
                expect(']');
                return new JsonArray(items);
            }
            at++;
        }
    }

    private void bound(int depth) throws Fault {
        if (depth > deepest) {
            throw new Fault("nested more than " + deepest + " deep");
        }
    }

    private JsonValue word(String word, JsonValue meaning) throws Fault {
        if (!text.startsWith(word, at)) {
            throw new Fault("not a JSON value");
        }
        at += word.length();
        return meaning;
    }

    private String string() throws Fault {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            plain();
        }
        if (peek() == '"') {
            return wellFormed(text.substring(start, at++));
        }
        StringBuilder value = new StringBuilder(text.substring(start, at));
        while (true) {
            char c = peek();
            if (c == '"') {
                at++;
                return wellFormed(value.toString());
            }
            value.append(c == '\\' ? escape() : plain());
        }
    }

    private char plain() throws Fault {
        char c = text.charAt(at);
        if (c < 0x20) {
            throw new Fault("a control character in a string");
        }
        at++;
        return c;
    }

    private char escape() throws Fault {
        at++;
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw new Fault("an unknown escape");
        };
    }

    private char hex() throws Fault {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            char c = peek();
            int value = c < 0x80 ? Character.digit(c, 16) : -1;
            if (value < 0) {
                throw new Fault("an unknown escape");
            }
            code = code << 4 | value;
            at++;
        }
        return (char) code;
    }

    private static String wellFormed(String value) throws Fault {
        if (!JsonText.isWellFormed(value)) {
            throw new Fault("an unpaired surrogate");
        }
        return value;
    }

    private JsonNumber number() throws Fault {
        int start = at;
        boolean whole = true;
        if (here('-')) {
            at++;
        }
        if (here('0')) {
            at++;
        } else {
            digits();
        }
        if (here('.')) {
            at++;
            digits();
            whole = false;
        }
        if (here('e') || here('E')) {
            at++;
            if (here('+') || here('-')) {
                at++;
            }
            digits();
            whole = false;
        }
        double value = Double.parseDouble(text.substring(start, at));
        double size = Math.abs(value);
        // below 1e21 the canonical form is plain digits, whichever way it was written here
        boolean lost = size > JsonNumber.GREATEST_WHOLE && (whole || size < 1e21);
        if (!Double.isFinite(value) || lost) {
            throw new Fault("a number that a double cannot hold");
        }
        return new JsonNumber(value);
    }

    private void digits() throws Fault {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw new Fault("not a JSON value");
        }
    }

    private boolean here(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private char peek() throws Fault {
        if (at >= text.length()) {
            throw new Fault("it ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) throws Fault {
        if (peek() != c) {
            throw new Fault("not well-formed");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
