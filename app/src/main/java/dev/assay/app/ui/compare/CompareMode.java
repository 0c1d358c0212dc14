package dev.assay.app.ui.compare;

import dev.assay.icons.Icon;

/** How two frames are held against each other. */
public enum CompareMode {
    BESIDE("Side by side", Icon.SIDE_BY_SIDE),
    /** One after the other in the same place, once a second, on request only. */
    BLINK("Blink 1 Hz", Icon.BLINK),
    DIFFERENCE("Difference", Icon.DIFFERENCE);

    private final String title;
    private final Icon icon;

    CompareMode(String title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public Icon icon() {
        return icon;
    }

    CompareMode next() {
        return switch (this) {
            case BESIDE -> BLINK;
            case BLINK -> DIFFERENCE;
            case DIFFERENCE -> BESIDE;
        };
    }
}
