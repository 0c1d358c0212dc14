package dev.assay.model.json;

/** A JSON string; never holds an unpaired surrogate. */
public record JsonText(String value) implements JsonValue {
    public JsonText {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an unpaired surrogate is not text");
        }
    }

    static boolean isWellFormed(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }
}
