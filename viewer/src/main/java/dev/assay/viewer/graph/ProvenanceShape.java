package dev.assay.viewer.graph;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * The bare shape of a state, at the size it is given. Told apart by its line alone: colour only
 * helps.
 */
public final class ProvenanceShape extends Region {
    private final ProvenanceState state;
    private final SVGPath ground = new SVGPath();
    private final SVGPath line = new SVGPath();
    private final SVGPath second = new SVGPath();
    private final SVGPath hatch = new SVGPath();
    private final SVGPath window = new SVGPath();

    public ProvenanceShape(ProvenanceState state) {
        this.state = state;
        getStyleClass().addAll("provenance-shape", state.styleClass());
        ground.getStyleClass().add("shape-ground");
        line.getStyleClass().add("shape-line");
        second.getStyleClass().add("shape-line");
        hatch.getStyleClass().add("shape-hatch");
        window.getStyleClass().add("shape-window");
        for (SVGPath part : new SVGPath[] {ground, hatch, window, line, second}) {
            part.setManaged(false);
            getChildren().add(part);
        }
        setMouseTransparent(true);
    }

    public ProvenanceState state() {
        return state;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w < 8 || h < 8) {
            return;
        }
        String outline = ShapeOutline.of(state, w, h);
        ground.setContent(outline);
        line.setContent(outline);
        second.setContent(ShapeOutline.second(state, w, h));
        boolean hatched = state == ProvenanceState.NOT_CHECKABLE;
        hatch.setContent(hatched ? stripes(w, h) : "");
        // words inside a large shape stand on plain ground
        window.setContent(hatched && h > 32 ? ShapeOutline.window(w, h) : "");
    }

    /** Diagonals from edge to edge. */
    private static String stripes(double w, double h) {
        StringBuilder lines = new StringBuilder();
        for (double x = 4; x < w + h - 2; x += 6) {
            double x1 = Math.min(x, w - 1);
            double y1 = x - x1 + 1;
            double x2 = Math.max(1, x - h + 2);
            double y2 = Math.min(h - 1, x);
            if (y1 < h - 1) {
                lines.append(String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x1, y1, x2, y2));
            }
        }
        return lines.toString();
    }
}
