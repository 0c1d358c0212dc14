package dev.assay.icons;

import java.io.InputStream;
import java.util.List;

/**
 * The application icon: a touchstone with two reference streaks and one that does not match.
 *
 * <p>Masters are {@code app/assay.svg} and, for 16 to 32 pixels, {@code app/assay-small.svg};
 * packages take {@code app/assay.ico} and {@code app/assay.icns}.
 */
public final class AppIcon {
    /** The sizes there are, in pixels, rising. */
    public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private AppIcon() {}

    /**
     * The icon as PNG. The caller closes the stream.
     *
     * @param size one of {@link #SIZES}
     */
    public static InputStream png(int size) {
        InputStream in = AppIcon.class.getResourceAsStream("app/assay-" + size + ".png");
        if (in == null) {
            throw new IllegalArgumentException("no icon of " + size + " pixels");
        }
        return in;
    }
}
