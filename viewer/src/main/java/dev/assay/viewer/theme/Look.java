package dev.assay.viewer.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * A theme at a text size: everything a window needs to be drawn.
 *
 * <p>A value. Windows apply it to their scene; views that draw by code are given it and repaint.
 *
 * @param theme the colours
 * @param percent text scale in percent, 100 to 200
 */
public record Look(Theme theme, int percent) {
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    /** Dark at the size of the drawings. */
    public static final Look PLAIN = new Look(Theme.DARK, 100);

    public Look {
        if (percent < 100 || percent > 200) {
            throw new IllegalArgumentException("text scale is 100 to 200 percent");
        }
    }

    /** The colour of {@code token}. */
    public Color color(Token token) {
        return theme.color(token);
    }

    /** A length of the drawings at this text size, in whole pixels. */
    public double px(double length) {
        return Math.round(length * percent / 100.0);
    }

    /** {@code face} at a size of the drawings (11, 12, 13, 15, 20, 28). */
    public Font font(Typeface face, double size) {
        return face.at(size * percent / 100.0);
    }

    /** Style sheets for a scene or a parent, in order: tokens, then components. */
    public List<String> styleSheets() {
        String type =
                String.format(
                        Locale.ROOT,
                        ".root { -fx-font-family: \"%s\"; -fx-font-size: %spx; }%n",
                        Typeface.WORDS.family(),
                        13 * percent / 100.0);
        StringBuilder parts = new StringBuilder(type);
        for (String part : SHEETS) {
            parts.append(scaled(Resources.text(part)));
        }
        return List.of(asAddress(theme.css()), asAddress(parts.toString()));
    }

    /** Makes {@code scene} look like this. Call on the JavaFX thread. */
    public void applyTo(Scene scene) {
        scene.getStylesheets().setAll(styleSheets());
        scene.setFill(color(Token.BG0));
    }

    private static final List<String> SHEETS =
            List.of(
                    "type.css",
                    "controls.css",
                    "collections.css",
                    "parts.css",
                    "popups.css",
                    "material.css");

    /**
     * Lengths above 3 px grow with the text, lines stay lines. Focus rings reach 4 px out over a
     * gap of 2; high contrast makes them 3 px wide.
     */
    private String scaled(String css) {
        String rings = theme == Theme.HIGH_CONTRAST ? css.replace("-4px", "-5px") : css;
        return LENGTH.matcher(rings)
                .replaceAll(match -> {
                    double length = Double.parseDouble(match.group(1));
                    double grown = length > 3 ? length * percent / 100.0 : length;
                    return String.format(Locale.ROOT, "%.2fpx", grown);
                });
    }

    private static String asAddress(String css) {
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
