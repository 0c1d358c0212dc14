package dev.assay.viewer.theme;

import java.util.Map;
import javafx.scene.paint.Color;

/**
 * One set of colours. The style sheet with the tokens is the truth; what is drawn by code reads its
 * colours from the same file.
 */
public enum Theme {
    DARK("Dark", "dark.css"),
    LIGHT("Light", "light.css"),
    HIGH_CONTRAST("High contrast", "high-contrast.css");

    /** The stage round a picture: neutral and the same in every theme. */
    public static final Color STAGE = Color.web("#161616");

    /** Text on the stage. */
    public static final Color STAGE_TEXT = Color.web("#C9C9C9");

    private final String title;
    private final String css;

    @SuppressWarnings("ImmutableEnumChecker") // not written after construction
    private final Map<Token, Color> colours;

    Theme(String title, String file) {
        this.title = title;
        this.css = Resources.text(file);
        this.colours = Palette.parse(css);
    }

    /** The word a person chooses it by. */
    public String title() {
        return title;
    }

    /** The colour {@code token} has in this theme. */
    public Color color(Token token) {
        return colours.getOrDefault(token, Color.MAGENTA);
    }

    /** The token style sheet. */
    String css() {
        return css;
    }
}
