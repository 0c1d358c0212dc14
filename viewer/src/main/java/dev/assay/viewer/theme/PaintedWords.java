package dev.assay.viewer.theme;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Words painted onto a canvas, as they stand there. No label knows them, so who paints them tells.
 *
 * @param meant what was to be said
 * @param shown what is to be read; less than was meant where room is short
 * @param place where it stands, in the coordinates of the node that painted it
 */
public record PaintedWords(String meant, String shown, Rectangle2D place) {
    /** A node that paints words by code. For the JavaFX thread only. */
    public interface Painter {
        /** What stands on it since it was last painted. */
        List<PaintedWords> painted();
    }

    /** Whether no word is cut; a clause may be left out, but something is said. */
    public boolean whole() {
        return shown.equals(meant) || (!shown.isEmpty() && meant.startsWith(shown));
    }
}
