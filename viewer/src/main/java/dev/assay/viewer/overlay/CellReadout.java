package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.viewer.frame.FramePoint;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import dev.assay.viewer.theme.Typeface;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The value under the pointer in a small box beside it, and a reticle that hides nothing. */
final class CellReadout {
    private static final double ARM = 13;
    private static final double GAP = 4;
    private static final Color BOX = Color.web("#101010", 0.94);

    private final Heatmap map;
    private final Look look;

    CellReadout(Heatmap map, int textPercent) {
        this.map = map;
        this.look = new Look(Theme.DARK, textPercent);
    }

    void draw(GraphicsContext g, ViewTransform view, FramePoint cursor) {
        MapValue value = MapValue.at(map, cursor.x(), cursor.y());
        Point2D at = view.toView(cursor.x() + 0.5, cursor.y() + 0.5);
        if (value != null) {
            reticle(g, at, Color.BLACK, 3);
            reticle(g, at, Color.WHITE, 1);
            box(g, at, value);
        }
    }

    private static void reticle(GraphicsContext g, Point2D at, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        double x = Math.floor(at.getX()) + 0.5;
        double y = Math.floor(at.getY()) + 0.5;
        g.strokeLine(x - ARM, y, x - GAP, y);
        g.strokeLine(x + GAP, y, x + ARM, y);
        g.strokeLine(x, y - ARM, x, y - GAP);
        g.strokeLine(x, y + GAP, x, y + ARM);
    }

    private void box(GraphicsContext g, Point2D at, MapValue value) {
        String figure = value.known() ? Numbers.plain(value.value()) : "–";
        String words = words(value);
        double width = look.px(Math.max(108, 30 + 7.2 * figure.length() + 6.4 * words.length()));
        double height = look.px(38);
        double x = place(at.getX() + look.px(20), width, at.getX(), g.getCanvas().getWidth());
        double y = place(at.getY() + look.px(16), height, at.getY(), g.getCanvas().getHeight());
        g.setFill(BOX);
        g.fillRoundRect(x, y, width, height, 6, 6);
        g.setStroke(Theme.STAGE_TEXT.deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(1);
        g.strokeRoundRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, width, height, 6, 6);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(Color.WHITE);
        g.setFont(look.font(Typeface.FIGURES_BOLD, 12));
        g.fillText(figure, x + look.px(8), y + look.px(12));
        g.setFill(Theme.STAGE_TEXT);
        g.setFont(look.font(Typeface.WORDS, 12));
        g.fillText(words, x + look.px(14 + 7.4 * figure.length()), y + look.px(12));
        g.setFont(look.font(Typeface.FIGURES, 11));
        g.fillText("cell " + value.column() + ", " + value.row(), x + look.px(8), y + look.px(27));
    }

    private String words(@Nullable MapValue value) {
        if (value == null || !value.known()) {
            return "no data";
        }
        String threshold = Numbers.plain(map.scale().threshold());
        return (value.over() ? "over " : "under ") + threshold;
    }

    /** Beside the pointer, on the other side where the view ends. */
    private static double place(double wanted, double length, double pointer, double end) {
        return wanted + length + 4 <= end ? wanted : Math.max(4, pointer - length - 16);
    }
}
