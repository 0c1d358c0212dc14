package dev.assay.icons;

import java.util.Locale;

/**
 * The icon set: our own drawings on a 24 × 24 grid, stroke 1.5 with round caps, never filled.
 *
 * <p>Each icon is one SVG path. The masters lie beside this class as {@code svg/<name>.svg}; a test
 * holds that both agree. An icon never stands for a state alone: a word goes with it, {@link
 * #word()} being the usual one (look.md section 4).
 */
public enum Icon {
    // places
    QUEUE("Queue", "M9 6h11M9 12h11M9 18h11M4 6h1.5M4 12h1.5M4 18h1.5"),
    REVIEW(
            "Review",
            "M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5"
                    + " 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M10 8.8v6.4l5.2-3.2z"),
    LOG("Log", "M5.5 18.5v-13A2 2 0 0 1 7.5 3.5h11v13h-11a2 2 0 0 0 0 4h11v-4M9.5 7.5h5M9.5 11h5"),
    EVIDENCE("Evidence", "M3.5 4.5h17v4.5h-17zM5.2 9v10.5h13.6V9M9.8 13h4.4"),
    INSIGHT("Insight", "M3.5 20.5h17M6.5 17v-4M12 17V4.5M17.5 17V9"),
    SETTINGS(
            "Settings",
            "M3.5 8h9.8M18.7 8h1.8M3.5 16h1.8M10.7 16h9.8M13.3 8a2.7 2.7 0 1 1 5.4 0a2.7 2.7"
                    + " 0 1 1 -5.4 0zM5.3 16a2.7 2.7 0 1 1 5.4 0a2.7 2.7 0 1 1 -5.4 0z"),
    HELP(
            "Help",
            "M3.3 12a8.7 8.7 0 1 1 17.4 0a8.7 8.7 0 1 1 -17.4 0zM9.4 9.6a2.6 2.6 0 1 1 3.7"
                    + " 2.3c-.8.4-1.1.9-1.1 1.7M12 16.6h.01"),

    // things to do
    SEARCH("Find", "M4.2 10.5a6.3 6.3 0 1 1 12.6 0a6.3 6.3 0 1 1 -12.6 0zM15.2 15.2l5.3 5.3"),
    FILTER("Filter", "M3.5 6.5h17M7 12h10M10.3 17.5h3.4"),
    DOWN("Open", "M6.5 9.5l5.5 5.5l5.5-5.5"),
    RIGHT("Forward", "M9.5 6.5l5.5 5.5l-5.5 5.5"),
    LEFT("Back", "M14.5 6.5l-5.5 5.5l5.5 5.5"),
    CLOSE("Close", "M6 6l12 12M18 6l-12 12"),
    CHECK("Done", "M4.5 12.8l4.8 4.7l10.2-11"),
    COPY(
            "Copy",
            "M10 8.5h9a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5zM15.5 5.3V5A1.5 1.5 0 0 0 14 3.5H5A1.5 1.5 0 0 0"
                    + " 3.5 5v9A1.5 1.5 0 0 0 5 15.5h.3"),
    DOWNLOAD("Download", "M12 3.5v11.5M7.2 10.4l4.8 4.8l4.8-4.8M4 20h16"),
    REFRESH("Look again", "M19.6 14a8 8 0 1 1-.6-5.9M20 3.8v4.7h-4.7"),
    ZOOM(
            "Zoom",
            "M4.2 10.5a6.3 6.3 0 1 1 12.6 0a6.3 6.3 0 1 1 -12.6 0zM15.2 15.2l5.3 5.3M10.5 8"
                    + "v5M8 10.5h5"),

    // transport
    PLAY("Play", "M7.5 4.8v14.4l11.5-7.2z"),
    PAUSE("Pause", "M8.5 5v14M15.5 5v14"),
    FRAME_BACK("One frame back", "M17.5 5.5v13l-9-6.5zM5.5 5.5v13"),
    FRAME_NEXT("One frame on", "M6.5 5.5v13l9-6.5zM18.5 5.5v13"),
    KEY_BACK("Previous key frame", "M21 6v12l-8-6zM12.5 6v12l-8-6zM3 6v12"),
    KEY_NEXT("Next key frame", "M3 6v12l8-6zM11.5 6v12l8-6zM21 6v12"),
    MARK_IN("Mark in", "M9 4.5H5v15h4M9.5 12h10M16 8.4l3.6 3.6l-3.6 3.6"),
    MARK_OUT("Mark out", "M15 4.5h4v15h-4M14.5 12h-10M8 8.4l-3.6 3.6l3.6 3.6"),
    LOOP(
            "Repeat",
            "M4 12.5V11a4 4 0 0 1 4-4h11.5M16.3 3.8l3.2 3.2l-3.2 3.2M20 11.5V13a4 4 0 0 1-4"
                    + " 4H4.5M7.7 20.2l-3.2-3.2l3.2-3.2"),
    ROTATE("Turn", "M5.2 8.6a8 8 0 1 1-1.1 5M4.4 3.8v4.9h4.9"),
    SPEED("Speed", "M5.2 18.5a8.7 8.7 0 1 1 13.6 0M12 13.5l4.2-4.7"),
    SOUND(
            "Sound on",
            "M4 9.5h3l4.5-4v13l-4.5-4H4zM15 9a4.3 4.3 0 0 1 0 6M17.7 6.3a8 8 0 0 1 0 11.4"),
    MUTE("Sound off", "M4 9.5h3l4.5-4v13l-4.5-4H4zM15.5 9.7l5 4.6M20.5 9.7l-5 4.6"),

    // looking
    MAP(
            "Map",
            "M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1 -1.5 1.5h-14a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-14a1.5 1.5 0 0 1 1.5 -1.5zM3.5 9.2h17M3.5 14.8h17M9.2 3.5v17M14.8"
                    + " 3.5v17"),
    EYE(
            "Shown",
            "M2.5 12c2.1-4 5.4-6.2 9.5-6.2s7.4 2.2 9.5 6.2c-2.1 4-5.4 6.2-9.5"
                    + " 6.2s-7.4-2.2-9.5-6.2zM9.1 12a2.9 2.9 0 1 1 5.8 0a2.9 2.9 0 1 1 -5.8 0z"),
    EYE_OFF(
            "Hidden",
            "M4 4l16 16M9.8 6.1c.7-.2 1.4-.3 2.2-.3c4.1 0 7.4 2.2 9.5 6.2c-.7 1.3-1.5 2.4-2.5"
                    + " 3.3M15.9 17.3c-1.2.6-2.5.9-3.9.9c-4.1 0-7.4-2.2-9.5-6.2c.9-1.8 2.1-3.2"
                    + " 3.5-4.2M9.9 9.9a2.9 2.9 0 0 0 4.2 4.2"),
    BLUR(
            "Blurred",
            "M12 3.5c3.8 4.2 5.8 7.5 5.8 10.4a5.8 5.8 0 0 1-11.6 0c0-2.9 2-6.2 5.8-10.4zM12"
                    + " 16.6a2.8 2.8 0 0 1-2.8-2.8"),
    GREYSCALE(
            "Grey",
            "M3.5 12a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0zM12 3.5v17M12 8h7.4M12 12h8.5M12"
                    + " 16h7.4"),
    CONTOUR("Contour", "M4.5 4h6.5v4h4.5v4.5h4V20H9v-4H4.5z"),
    SWIPE(
            "Swipe",
            "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-14a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5zM12 2.8v18.4M8.8 9.7l-2.3 2.3l2.3 2.3M15.2"
                    + " 9.7l2.3 2.3l-2.3 2.3"),
    SIDE_BY_SIDE(
            "Side by side",
            "M4.5 5h4.8a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-4.8a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5zM14.7 5h4.8a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0"
                    + " 0 1 -1.5 1.5h-4.8a1.5 1.5 0 0 1 -1.5 -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5z"),
    BLINK(
            "Blink",
            "M2.8 9.2c2.2 3 5.3 4.6 9.2 4.6s7-1.6 9.2-4.6M5.6 12.5l-1.8 2.6M9.7 13.7l-.7 3.2"
                    + "M14.3 13.7l.7 3.2M18.4 12.5l1.8 2.6"),
    DIFFERENCE(
            "Difference",
            "M3.4 12a5.6 5.6 0 1 1 11.2 0a5.6 5.6 0 1 1 -11.2 0zM9.4 12a5.6 5.6 0 1 1 11.2 0"
                    + "a5.6 5.6 0 1 1 -11.2 0z"),
    GRID("Small pictures", "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z"),

    // what is known
    QUOTE(
            "Declared",
            "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v9a1.5 1.5 0 0 1-1.5 1.5H12l-4.5 4v-4h-2A1.5 1.5"
                    + " 0 0 1 4 15V6a1.5 1.5 0 0 1 1.5-1.5zM8 8.7h8M8 12.3h5"),
    PEN(
            "Signed",
            "M4 20l1-4.6L16.2 4.2a1.7 1.7 0 0 1 2.4 0l1.2 1.2a1.7 1.7 0 0 1 0 2.4L8.6 19zM14"
                    + " 6.4l3.6 3.6"),
    SHIELD_CHECK(
            "Trusted",
            "M12 3l7 2.6v5.6c0 4.5-2.8 7.9-7 9.8c-4.2-1.9-7-5.3-7-9.8V5.6zM8.7 11.8l2.5 2.5"
                    + "l4.3-4.7"),
    USER_UNKNOWN(
            "Signer unknown",
            "M5.3 8a3.7 3.7 0 1 1 7.4 0a3.7 3.7 0 1 1 -7.4 0zM2.5 20a6.5 6.5 0 0 1 11.5-4.2"
                    + "M16.3 8.6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M18.5 15.6h.01"),
    LINK_BROKEN(
            "Broken",
            "M10.2 7.4l1.9-1.9a4.5 4.5 0 0 1 6.4 6.4l-1.9 1.9M13.8 16.6l-1.9 1.9a4.5 4.5 0 0"
                    + " 1-6.4-6.4l1.9-1.9M8 3.5v2.5M3.5 8h2.5M16 18v2.5M18 16h2.5"),
    SLASH_CIRCLE("Absent", "M3.5 12a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0zM6 6l12 12"),
    QUESTION(
            "Not checkable",
            "M6.5 4h11a2.5 2.5 0 0 1 2.5 2.5v11a2.5 2.5 0 0 1 -2.5 2.5h-11a2.5 2.5 0 0 1"
                    + " -2.5 -2.5v-11a2.5 2.5 0 0 1 2.5 -2.5zM9.8 9.7a2.3 2.3 0 1 1 3.3 2"
                    + "c-.8.4-1.1.9-1.1 1.7M12 16.2h.01"),
    HATCH("No data", "M4 4h16v16H4zM4 11l7-7M4 18l14-14M6.5 20L20 6.5M13.5 20l6.5-6.5"),

    // matters
    CLOCK("Clock", "M3.5 12a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0zM12 7v5.3l3.5 2"),
    HOLD("On hold", "M3.5 12a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0zM9.5 8.5h5v7h-5z"),
    ANCHOR(
            "Anchor",
            "M9.7 5.5a2.3 2.3 0 1 1 4.6 0a2.3 2.3 0 1 1 -4.6 0zM12 7.8v12.7M8.5 11h7M4 13.5"
                    + "a8 7 0 0 0 16 0M4 13.5l-1 2.2M20 13.5l1 2.2"),
    CLOUD("Synced", "M7.2 18.5a4.2 4.2 0 0 1-.5-8.4a5.6 5.6 0 0 1 10.8 1.2a3.7 3.7 0 0 1-.5 7.2z"),
    CLOUD_OFF(
            "Offline",
            "M3.5 3.5l17 17M9.5 7.3a5.6 5.6 0 0 1 8 4a3.7 3.7 0 0 1 2.4 5.7M16.2 18.5H7.2"
                    + "a4.2 4.2 0 0 1-.5-8.4"),
    LOCK(
            "Locked",
            "M6 10.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-12a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM7.8 10.5V7.7a4.2 4.2 0 0 1 8.4 0v2.8M12"
                    + " 14.5v2.2"),
    UNLOCK(
            "Unlocked",
            "M6 10.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-12a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM7.8 10.5V7.7a4.2 4.2 0 0 1 8-1.9M12 14.5v2.2"),
    CPU(
            "Worker",
            "M7.5 6h9a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5"
                    + " -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5zM10 10h4v4h-4zM9.5 3v3M14.5 3v3M9.5 18v3M14.5"
                    + " 18v3M3 9.5h3M3 14.5h3M18 9.5h3M18 14.5h3"),
    HASH("Digest", "M9.5 4l-2 16M16.5 4l-2 16M4.5 9h15.5M4 15h15.5"),
    BUG(
            "Hostile file",
            "M12 8a4.5 4.5 0 0 1 4.5 4.5v3a4.5 4.5 0 0 1-9 0v-3A4.5 4.5 0 0 1 12 8zM9 8.6V7.5a3 3 0"
                    + " 0 1 6 0v1.1M12 12v8M3.5 13.8h4M16.5 13.8h4M4.5 8l3.2 2.7M19.5 8l-3.2 2.7M4.5"
                    + " 20l3.3-2.5M19.5 20l-3.3-2.5"),
    BAN("Not applicable", "M3.5 12a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0zM8 12h8"),
    WARNING("Warning", "M12 4l9 15.5H3zM12 10v4.2M12 16.9h.01"),
    INFO("Information", "M3.5 12a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0zM12 11.3v5M12 7.9h.01"),
    SCALE(
            "Disagreement",
            "M12 4v16M8 20h8M5 7l7-1.5l7 1.5M5 7l-2.7 6.5a2.9 2.9 0 0 0 5.4 0zM19 7l-2.7 6.5"
                    + "a2.9 2.9 0 0 0 5.4 0z"),
    USERS(
            "Second person",
            "M5.3 8a3.7 3.7 0 1 1 7.4 0a3.7 3.7 0 1 1 -7.4 0zM2.5 20a6.5 6.5 0 0 1 13 0M15.5"
                    + " 4.6a3.7 3.7 0 0 1 0 6.8M17.5 14.2a6.5 6.5 0 0 1 4 5.8"),
    USER("Person", "M8 7.8a4 4 0 1 1 8 0a4 4 0 1 1 -8 0zM4.5 20.5a7.5 7.5 0 0 1 15 0"),
    FLAG("Label", "M5.5 21V4M5.5 4.8c4.5-2.6 8.5 2.6 13 0v9c-4.5 2.6-8.5-2.6-13 0"),
    NOTE("Note", "M4 4h16v10.5l-5.5 5.5H4zM20 14.5h-5.5v5.5"),
    FOLDER("Folder", "M3.5 18.5v-13h6l2 2.5h9v10.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1z"),
    FILE("File", "M6.5 3.5h7.5l4.5 4.5v12.5h-12zM13.5 3.8v4.7h4.7"),
    PACKAGE("Package", "M12 3l8 4.5v9l-8 4.5l-8-4.5v-9zM4 7.5l8 4.5l8-4.5M12 12v9");

    /** Edge of the square every icon is drawn in, in path units. */
    public static final double EDGE = 24;

    private final String word;
    private final String path;

    Icon(String word, String path) {
        this.word = word;
        this.path = path;
    }

    /** The path data, in a square of {@link #EDGE} units; to be stroked and never filled. */
    public String svgPath() {
        return path;
    }

    /** The usual word for a reader that cannot see the icon; the place of use may know better. */
    public String word() {
        return word;
    }

    /** File name of the master without its ending, such as {@code frame-back}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Stroke width, in path units, of this icon drawn at {@code size} pixels: 1.5 on the grid, but
     * never thinner than 1.25 pixels on screen.
     */
    public static double strokeAt(double size) {
        return Math.max(1.5, 1.25 * EDGE / size);
    }
}
