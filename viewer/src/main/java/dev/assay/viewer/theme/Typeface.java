package dev.assay.viewer.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * The bundled type: Inter for words, JetBrains Mono for what must line up.
 *
 * <p>Loaded from the product itself, so that no machine shows another letter. Both under the SIL
 * Open Font License, whose texts lie beside the files.
 */
public enum Typeface {
    WORDS("Inter-Regular.ttf"),
    WORDS_BOLD("Inter-SemiBold.ttf"),
    FIGURES("JetBrainsMono-Regular.ttf"),
    FIGURES_BOLD("JetBrainsMono-SemiBold.ttf");

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // a font never changes
    private final Font loaded;

    Typeface(String file) {
        this.file = file;
        this.loaded = load(13);
    }

    /** The family name the style sheets use. */
    public String family() {
        return loaded.getFamily();
    }

    /**
     * This face at {@code size} pixels.
     *
     * @param size in pixels, text scale already applied
     */
    public Font at(double size) {
        return new Font(loaded.getName(), size);
    }

    private Font load(double size) {
        return TypeFile.ofThisPerson()
                .of(file)
                .map(face -> Font.loadFont(face.toUri().toString(), size))
                .orElseGet(() -> loadCopied(size));
    }

    private Font loadCopied(double size) {
        try (InputStream in = Resources.stream("fonts/" + file)) {
            Font font = Font.loadFont(in, size);
            if (font == null) {
                throw new IllegalStateException("not a font: " + file);
            }
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
