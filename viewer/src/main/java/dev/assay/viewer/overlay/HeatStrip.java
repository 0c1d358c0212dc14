package dev.assay.viewer.overlay;

import dev.assay.model.detection.MapScale;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import dev.assay.viewer.theme.Typeface;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The colours of a map in a line below a small picture, with both ends and the threshold in
 * figures; dark below the threshold, where the picture is left alone.
 */
public final class HeatStrip extends Region {
    private static final double BAR = 8;

    private final MapScale scale;
    private final ColorScale colours;
    private final Look look;
    private final Canvas canvas = new Canvas();

    public HeatStrip(MapScale scale, ColorScale colours, Look look) {
        this.scale = scale;
        this.colours = colours;
        this.look = look;
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinHeight(look.px(BAR + 18));
        setPrefHeight(look.px(BAR + 18));
    }

    private void draw() {
        double wide = canvas.getWidth();
        double bar = look.px(BAR);
        double line = Math.rint(scale.fraction(scale.threshold()) * wide);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, wide, canvas.getHeight());
        for (int x = 0; x < wide; x++) {
            int rgb = colours.rgb(x / wide);
            double strong = x < line ? 0.45 : 1;
            g.setFill(
                    Color.rgb((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff)
                            .interpolate(Theme.STAGE, 1 - strong));
            g.fillRect(x, 0, 1, bar);
        }
        g.setStroke(Theme.STAGE_TEXT);
        g.setLineWidth(1);
        g.strokeRect(0.5, 0.5, wide - 1, bar);
        g.setFill(Color.WHITE);
        g.fillRect(Math.clamp(line - 1, 0, Math.max(0, wide - 2)), 0, 2, bar + look.px(3));
        figures(g, wide, bar + look.px(9));
    }

    private void figures(GraphicsContext g, double wide, double y) {
        g.setFont(look.font(Typeface.FIGURES, 11));
        g.setFill(Theme.STAGE_TEXT);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Numbers.plain(scale.valueMin()), 0, y);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Numbers.plain(scale.valueMax()), wide, y);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("thr " + Numbers.plain(scale.threshold()), wide / 2, y);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
