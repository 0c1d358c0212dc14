package dev.assay.viewer.theme;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Reads the colours of a token style sheet. */
final class Palette {
    private static final Pattern LINE = Pattern.compile("-as-([a-z0-9]+):\\s*(#[0-9a-f]{6});");

    private Palette() {}

    static Map<Token, Color> parse(String css) {
        Map<Token, Color> colours = new EnumMap<>(Token.class);
        Matcher matcher = LINE.matcher(css);
        while (matcher.find()) {
            Token token = Token.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
            colours.put(token, Color.web(matcher.group(2)));
        }
        if (colours.size() != Token.values().length) {
            throw new IllegalStateException("a theme lacks a token");
        }
        return colours;
    }
}
