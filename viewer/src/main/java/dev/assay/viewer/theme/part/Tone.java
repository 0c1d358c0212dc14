package dev.assay.viewer.theme.part;

import java.util.Locale;

/** What a mark means; its colour only repeats what shape and word say. */
public enum Tone {
    /** A plain fact. */
    PLAIN,
    /** Mine, selected, can be acted on. */
    ACCENT,
    /** Proven, done. */
    OK,
    /** Over a threshold, or running out. */
    WARN,
    /** Broken, failed. */
    BAD;

    /** Its style class, such as {@code tone-warn}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
