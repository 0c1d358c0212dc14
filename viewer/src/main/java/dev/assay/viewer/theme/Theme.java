package dev.assay.viewer.theme;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern TOKEN = Pattern.compile("-as-([a-z0-9]+):\\s*(#[0-9a-f]{6});");

    private final String title;
    private final String css;

    @SuppressWarnings("ImmutableEnumChecker") // not written after construction
    private final Map<Token, Color> colours;

    Theme(String title, String file) {
        this.title = title;
        this.css = Resources.text(file);
        this.colours = parse(css);
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

    private static Map<Token, Color> parse(String css) {
        Map<Token, Color> colours = new EnumMap<>(Token.class);
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            colours.put(
                    Token.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT)),
                    Color.web(matcher.group(2)));
        }
        if (colours.size() != Token.values().length) {
            throw new IllegalStateException("a theme lacks a token");
        }
        return colours;
    }
}
