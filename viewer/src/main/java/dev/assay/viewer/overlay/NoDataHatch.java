package dev.assay.viewer.overlay;

import dev.assay.model.detection.MapGrid;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.theme.Theme;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Hatch where a map holds no data: missing is shown as missing, never as the lowest colour. */
final class NoDataHatch {
    private static final double STEP = 8;

    private NoDataHatch() {}

    static void draw(GraphicsContext g, ViewTransform view, MapGrid grid, List<CellRow> empty) {
        if (empty.isEmpty()) {
            return;
        }
        g.save();
        g.beginPath();
        for (CellRow run : empty) {
            double left = Math.clamp(grid.x0() + run.fromColumn() * grid.stepX(), 0, view.width());
            double right = Math.clamp(grid.x0() + run.toColumn() * grid.stepX(), 0, view.width());
            double top = Math.clamp(grid.y0() + run.row() * grid.stepY(), 0, view.height());
            double bottom =
                    Math.clamp(grid.y0() + (run.row() + 1) * grid.stepY(), 0, view.height());
            Point2D a = view.toView(left, top);
            Point2D b = view.toView(right, bottom);
            g.rect(
                    Math.min(a.getX(), b.getX()),
                    Math.min(a.getY(), b.getY()),
                    Math.abs(a.getX() - b.getX()),
                    Math.abs(a.getY() - b.getY()));
        }
        g.clip();
        stripes(g, view.bounds(), Color.BLACK, 3);
        stripes(g, view.bounds(), Theme.STAGE_TEXT, 1.25);
        g.restore();
    }

    private static void stripes(GraphicsContext g, Rectangle2D over, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        double left = Math.max(over.getMinX(), 0);
        double right = Math.min(over.getMaxX(), g.getCanvas().getWidth());
        double top = Math.max(over.getMinY(), 0);
        double bottom = Math.min(over.getMaxY(), g.getCanvas().getHeight());
        double tall = bottom - top;
        for (double x = left - tall; x < right; x += STEP) {
            g.strokeLine(x, bottom, x + tall, top);
        }
    }
}
