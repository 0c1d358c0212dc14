package dev.assay.app.ui.compare;

import dev.assay.icons.Icon;

/** How two frames are held against each other, or all detectors against one frame. */
public enum CompareMode {
    BESIDE("Side by side", Icon.SIDE_BY_SIDE),
    /** One left and the other right of a divider, in the same place. */
    SWIPE("Swipe", Icon.SWIPE),
    /** One after the other in the same place, on request only. */
    BLINK("Blink", Icon.BLINK),
    DIFFERENCE("Difference", Icon.DIFFERENCE),
    /** The frame once for each detector, with its map. */
    ALL("All detectors", Icon.GRID);

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

    /** Whether the frame may be held against itself without its map. */
    boolean takesUntouched() {
        return this == BESIDE || this == SWIPE || this == BLINK;
    }

    CompareMode next() {
        return switch (this) {
            case BESIDE -> SWIPE;
            case SWIPE -> BLINK;
            case BLINK -> DIFFERENCE;
            case DIFFERENCE -> ALL;
            case ALL -> BESIDE;
        };
    }
}
