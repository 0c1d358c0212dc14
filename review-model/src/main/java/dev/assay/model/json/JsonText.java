package dev.assay.model.json;

/** A JSON string; never holds an unpaired surrogate. */
public record JsonText(String value) implements JsonValue {
    public JsonText {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an unpaired surrogate is not text");
        }
    }

    static boolean isWellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isSurrogate(text.charAt(at))) {
                continue;
            }
            boolean pair =
                    at + 1 < text.length()
                            && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
            if (!pair) {
                return false;
            }
            at++;
        }
        return true;
    }
}
