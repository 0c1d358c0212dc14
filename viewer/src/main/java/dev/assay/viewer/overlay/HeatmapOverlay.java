package dev.assay.viewer.overlay;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.viewer.frame.FrameOverlay;
import dev.assay.viewer.frame.FramePoint;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.frame.ViewTransform;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;

/**
 * One frame's map over its picture: coloured cells, the threshold as a double line, hatch where
 * there is no data, and the value under the pointer.
 *
 * <p>Immutable; the contour is found once.
 */
public final class HeatmapOverlay implements FrameOverlay {
    private final Heatmap map;
    private final HeatStyle style;
    private final List<ThresholdContour.Run> contour;
    private final List<CellRow> empty;
    private final CellReadout readout;

    /**
     * @param map the map of the frame that is shown
     * @param textPercent text scale in percent, for the value at the pointer
     */
    public HeatmapOverlay(Heatmap map, HeatStyle style, int textPercent) {
        this.map = map;
        this.style = style;
        this.contour = style.contour() ? ThresholdContour.of(map) : List.of();
        this.empty = CellRow.withoutData(map);
        this.readout = new CellReadout(map, textPercent);
    }

    /**
     * The picture with the map laid over it, as new bytes: a pure function, also for exported
     * pictures. Lines are not included.
     *
     * @return width × height values 0xAARRGGBB, alpha pre-multiplied
     */
    public static int[] blend(int[] argb, int width, int height, Heatmap map, HeatStyle style) {
        int[] laid = argb.clone();
        new HeatBlend(style).lay(laid, width, height, map);
        return laid;
    }

    /** The value of the map at a coded pixel, or null where the map says nothing. */
    public @Nullable MapValue valueAt(int x, int y) {
        return MapValue.at(map, x, y);
    }

    @Override
    public void tint(PixelFrame frame, int[] argb) {
        new HeatBlend(style).lay(argb, frame.width(), frame.height(), map);
    }

    @Override
    public void draw(GraphicsContext g, ViewTransform view, @Nullable FramePoint cursor) {
        g.save();
        NoDataHatch.draw(g, view, map.grid(), empty);
        g.setLineCap(StrokeLineCap.SQUARE);
        strokeContour(g, view, Color.BLACK, 3.5);
        strokeContour(g, view, Color.WHITE, 1.5);
        if (cursor != null) {
            readout.draw(g, view, cursor);
        }
        g.restore();
    }

    private void strokeContour(GraphicsContext g, ViewTransform view, Color colour, double width) {
        MapGrid grid = map.grid();
        g.setStroke(colour);
        g.setLineWidth(width);
        g.beginPath();
        for (ThresholdContour.Run run : contour) {
            Point2D from = corner(view, grid, run.fromColumn(), run.fromRow());
            Point2D to = corner(view, grid, run.toColumn(), run.toRow());
            g.moveTo(from.getX(), from.getY());
            g.lineTo(to.getX(), to.getY());
        }
        g.stroke();
    }

    private static Point2D corner(ViewTransform view, MapGrid grid, int column, int row) {
        double x = Math.clamp(grid.x0() + column * grid.stepX(), 0, view.width());
        double y = Math.clamp(grid.y0() + row * grid.stepY(), 0, view.height());
        return view.toView(x, y);
    }
}
