package dev.assay.viewer.overlay;

import dev.assay.viewer.frame.FrameOverlay;
import dev.assay.viewer.frame.FramePoint;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Typeface;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A ring with a number around a place that was stepped to; what is under it stays visible.
 *
 * @param look for the size of its number
 * @param x column in coded pixels
 * @param y row in coded pixels
 */
public record RegionMark(int number, Look look, double x, double y) implements FrameOverlay {
    private static final double RADIUS = 14;

    @Override
    public void draw(GraphicsContext g, ViewTransform view, @Nullable FramePoint cursor) {
        Point2D at = view.toView(x, y);
        g.save();
        ring(g, at, Color.BLACK, 4);
        ring(g, at, Color.WHITE, 2);
        double left = at.getX() + RADIUS;
        double top = at.getY() - RADIUS - 8;
        g.setFill(Color.web("#101010"));
        g.fillRoundRect(left, top, look.px(18), look.px(16), 4, 4);
        g.setFill(Color.WHITE);
        g.setFont(look.font(Typeface.FIGURES_BOLD, 11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Integer.toString(number), left + look.px(9), top + look.px(8));
        g.restore();
    }

    private static void ring(GraphicsContext g, Point2D at, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeOval(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
}
