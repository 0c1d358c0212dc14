package dev.assay.app.ui.keys;

import java.util.Locale;

/**
 * One key with its modifiers, free of any toolkit. Keys are named as on a keyboard: {@code M},
 * {@code 1}, {@code Left}, {@code PgUp}, {@code F6}, {@code [}. Both digit blocks are one.
 *
 * @param key the key's name in its one spelling, see {@link #parse}
 */
public record KeyChord(String key, boolean shift, boolean ctrl, boolean alt) {
    public KeyChord {
        if (key.isBlank() || key.length() > 12) {
            throw new IllegalArgumentException("a chord needs one key");
        }
    }

    public static KeyChord of(String key) {
        return new KeyChord(key, false, false, false);
    }

    /**
     * Reads {@code Ctrl+Shift+K}; the last part is the key.
     *
     * @throws IllegalArgumentException for an unknown modifier or a missing key
     */
    public static KeyChord parse(String text) {
        boolean shift = false;
        boolean ctrl = false;
        boolean alt = false;
        String rest = text.strip();
        int plus = rest.indexOf('+');
        while (plus > 0 && plus < rest.length() - 1) {
            switch (rest.substring(0, plus).toLowerCase(Locale.ROOT)) {
                case "shift" -> shift = true;
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                default -> throw new IllegalArgumentException("unknown modifier");
            }
            rest = rest.substring(plus + 1);
            plus = rest.indexOf('+');
        }
        String key = rest.length() == 1 ? rest.toUpperCase(Locale.ROOT) : rest;
        return new KeyChord(key, shift, ctrl, alt);
    }

    /** As printed on a key cap. */
    @Override
    public String toString() {
        return (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }
}
