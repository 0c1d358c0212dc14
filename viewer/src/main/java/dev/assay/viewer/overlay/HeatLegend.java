package dev.assay.viewer.overlay;

import dev.assay.model.detection.MapScale;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.PaintedWords;
import dev.assay.viewer.theme.Theme;
import dev.assay.viewer.theme.Typeface;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a map with their numbers and the threshold; hatched below it, for there the
 * picture is left alone. It stands on the stage, beside the picture.
 */
public final class HeatLegend extends Region implements PaintedWords.Painter {
    private static final double TOP = 8;
    private static final double BAR = 12;

    private final ObjectProperty<@Nullable MapScale> scale =
            new SimpleObjectProperty<>(this, "scale");
    private final ObjectProperty<HeatStyle> style =
            new SimpleObjectProperty<>(this, "heatStyle", HeatStyle.PLAIN);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.PLAIN);
    private final Canvas canvas = new Canvas();
    private final List<PaintedWords> painted = new ArrayList<>();

    public HeatLegend() {
        getStyleClass().add("heat-legend");
        setAccessibleRole(AccessibleRole.TEXT);
        canvas.setManaged(false);
        getChildren().add(canvas);
        scale.subscribe(this::refresh);
        style.subscribe(this::refresh);
        look.subscribe(this::refresh);
    }

    /** The scale of the clip, or null while no map is shown. */
    public ObjectProperty<@Nullable MapScale> scaleProperty() {
        return scale;
    }

    public ObjectProperty<HeatStyle> heatStyleProperty() {
        return style;
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    private void refresh() {
        MapScale shown = scale.get();
        setAccessibleText(
                shown == null
                        ? "No map"
                        : "Map scale from %s to %s, threshold %s"
                                .formatted(
                                        Numbers.plain(shown.valueMin()),
                                        Numbers.plain(shown.valueMax()),
                                        Numbers.plain(shown.threshold())));
        requestLayout();
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painted.clear();
        MapScale shown = scale.get();
        double bottom = canvas.getHeight() - look.get().px(TOP);
        if (shown == null || bottom < look.get().px(40)) {
            return;
        }
        double top = look.get().px(TOP);
        double wide = look.get().px(BAR);
        double line = yOf(shown.fraction(shown.threshold()), top, bottom);
        for (int y = (int) top; y < bottom; y++) {
            double t = (bottom - y) / (bottom - top);
            int rgb = style.get().scale().rgb(t);
            g.setFill(Color.rgb((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff));
            g.fillRect(1, y, wide, 1);
        }
        hatch(g, line, bottom, wide);
        g.setStroke(Theme.STAGE_TEXT);
        g.setLineWidth(1);
        g.strokeRect(1.5, top + 0.5, wide - 1, bottom - top - 1);
        numbers(g, shown, top, bottom, line);
    }

    private void hatch(GraphicsContext g, double line, double bottom, double wide) {
        g.save();
        g.beginPath();
        g.rect(1, line, wide, bottom - line);
        g.clip();
        g.setStroke(Theme.STAGE);
        g.setLineWidth(3);
        for (double y = line - wide; y < bottom + wide; y += 6) {
            g.strokeLine(0, y + wide + 1, wide + 2, y - 1);
        }
        g.restore();
    }

    private void numbers(
            GraphicsContext g, MapScale shown, double top, double bottom, double line) {
        Look now = look.get();
        double x = now.px(BAR) + now.px(7);
        double apart = now.px(13);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(Theme.STAGE_TEXT);
        g.setFont(now.font(Typeface.FIGURES, 11));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = yOf(quarter / 4.0, top, bottom);
            double value = shown.valueMin() + quarter / 4.0 * (shown.valueMax() - shown.valueMin());
            if (Math.abs(y - line) > apart) {
                number(g, value, x, y);
            }
        }
        g.setFill(Color.WHITE);
        g.fillRect(0, Math.rint(line) - 1, now.px(BAR) + now.px(4), 2);
        g.setFont(now.font(Typeface.FIGURES_BOLD, 11));
        number(g, shown.threshold(), x, line);
    }

    private void number(GraphicsContext g, double value, double x, double y) {
        String words = Numbers.plain(value);
        g.fillText(words, x, y);
        painted.add(
                new PaintedWords(
                        words,
                        words,
                        new Rectangle2D(
                                x,
                                y - g.getFont().getSize() / 2,
                                measure(words, g.getFont()),
                                g.getFont().getSize())));
    }

    private static double measure(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    @Override
    public List<PaintedWords> painted() {
        return List.copyOf(painted);
    }

    private static double yOf(double fraction, double top, double bottom) {
        return bottom - fraction * (bottom - top);
    }

    @Override
    protected double computePrefWidth(double height) {
        return look.get().px(56);
    }

    @Override
    protected double computeMinWidth(double height) {
        return look.get().px(56);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
