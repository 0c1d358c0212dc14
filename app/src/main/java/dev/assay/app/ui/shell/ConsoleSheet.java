package dev.assay.app.ui.shell;

import dev.assay.viewer.theme.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Scene;

/** The style sheet of the screens: sizes and places only, colours come from the theme's tokens. */
final class ConsoleSheet {
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    private final String css;

    ConsoleSheet() {
        try (InputStream in = ConsoleSheet.class.getResourceAsStream("console.css")) {
            if (in == null) {
                throw new IllegalStateException("not shipped: console.css");
            }
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes {@code scene} look like {@code look}; lengths above 3 px grow with the text. */
    void apply(Scene scene, Look look) {
        look.applyTo(scene);
        String grown =
                LENGTH.matcher(css)
                        .replaceAll(match -> {
                            double length = Double.parseDouble(match.group(1));
                            double now = length > 3 ? length * look.percent() / 100 : length;
                            return String.format(Locale.ROOT, "%.2fpx", now);
                        });
        scene.getStylesheets()
                .add(
                        "data:text/css;base64,"
                                + Base64.getEncoder()
                                        .encodeToString(grown.getBytes(StandardCharsets.UTF_8)));
    }
}
