package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.PaintedWords;
import dev.assay.viewer.theme.Token;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The painted body: names, strips, play head. Strips are painted only when they have changed. */
final class TimelineCanvas extends Region implements PaintedWords.Painter {
    private static final double END = 16;

    private final TimelineView view;
    private final Canvas gutter = new Canvas();
    private final Canvas strips = new Canvas();
    private final PlayHead playHead = new PlayHead();
    private final Tooltip tip = new Tooltip();
    private @Nullable TimelineScale scale;
    private @Nullable TimelineModel painted;
    private List<PaintedWords> names = List.of();
    private List<PaintedWords> words = List.of();

    TimelineCanvas(TimelineView view) {
        this.view = view;
        getStyleClass().add("timeline-body");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        gutter.setManaged(false);
        strips.setManaged(false);
        gutter.setMouseTransparent(true);
        strips.setMouseTransparent(true);
        getChildren().addAll(strips, gutter, playHead);
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnMouseMoved(this::tell);
        setOnScroll(this::scroll);
        Tooltip.install(this, tip);
    }

    TimelineRows rows() {
        return TimelineRows.of(
                view.modelProperty().get(),
                view.lookProperty().get(),
                view.compactProperty().get());
    }

    void fit() {
        scale = null;
        repaint();
    }

    void zoom(double factor) {
        TimelineScale now = scale();
        scale = now.zoomed(factor, now.centre(view.positionProperty().get()));
        repaint();
    }

    /** Paints all; cheap enough for every change but not for every frame. */
    void repaint() {
        if (gutter.getWidth() <= 0 || strips.getWidth() <= 0) {
            return;
        }
        Look look = view.lookProperty().get();
        TimelineModel model = view.modelProperty().get();
        if (painted != null && painted.frames() != model.frames()) {
            scale = null;
        }
        painted = model;
        GraphicsContext g = strips.getGraphicsContext2D();
        g.setFill(look.color(Token.BG1));
        g.fillRect(0, 0, strips.getWidth(), strips.getHeight());
        Strip strip = new Strip(g, look, scale());
        new StripPainter(strip, model, rows()).paint(view.selectedLaneProperty().get());
        words = strip.painted();
        movePlayHead();
    }

    /** Moves the play head and paints the scores beside the names. */
    void movePlayHead() {
        if (gutter.getWidth() <= 0) {
            return;
        }
        TimelineScale before = scale();
        TimelineScale now = before.showing(view.positionProperty().get());
        if (!now.equals(before)) {
            scale = now;
            repaint();
            return;
        }
        Look look = view.lookProperty().get();
        GraphicsContext g = gutter.getGraphicsContext2D();
        g.setFill(look.color(Token.BG1));
        g.fillRect(0, 0, gutter.getWidth(), gutter.getHeight());
        GutterPainter painter =
                new GutterPainter(
                        g, look, view.modelProperty().get(), rows(), view.compactProperty().get());
        painter.paint(view.positionProperty().get(), view.selectedLaneProperty().get());
        names = painter.painted();
        playHead.resize(11, getHeight());
        playHead.setLayoutX(Math.rint(playHeadX()) - 5.0);
    }

    private double playHeadX() {
        return scale().centre(view.positionProperty().get());
    }

    @Override
    public List<PaintedWords> painted() {
        return Stream.concat(names.stream(), words.stream()).toList();
    }

    @Nullable TimelineHit hitAt(double x, double y) {
        TimelineScale now = scale();
        if (x < now.left() || x > now.right() || y < 0 || y >= rows().height()) {
            return null;
        }
        return TimelineInspector.at(view.modelProperty().get(), rows(), now.frameAt(x), y);
    }

    private TimelineScale scale() {
        double left = rows().gutter();
        double width = Math.max(1, getWidth() - left - END);
        int frames = view.modelProperty().get().frames();
        TimelineScale now = scale;
        if (now == null || now.frames() != frames) {
            now = TimelineScale.whole(left, width, frames);
        } else if (now.left() != left || now.width() != width) {
            now = new TimelineScale(left, width, now.first(), now.span(), frames);
        }
        scale = now;
        return now;
    }

    private void scrub(MouseEvent at) {
        if (at.isPrimaryButtonDown() && at.getX() >= scale().left()) {
            view.requestFocus();
            view.seek(scale().frameAt(at.getX()));
        }
    }

    private void tell(MouseEvent at) {
        // beside the names stands what holds at the play head
        double x = at.getX() < scale().left() ? playHeadX() : at.getX();
        TimelineHit hit = hitAt(x, at.getY());
        tip.setText(hit == null ? "" : hit.words());
    }

    private void scroll(ScrollEvent scrolled) {
        if (scrolled.isControlDown() && scrolled.getDeltaY() != 0) {
            scale = scale().zoomed(scrolled.getDeltaY() > 0 ? 0.8 : 1.25, scrolled.getX());
            repaint();
            scrolled.consume();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows().height();
    }

    @Override
    protected void layoutChildren() {
        double names = rows().gutter();
        boolean same =
                gutter.getWidth() == names
                        && strips.getWidth() == getWidth()
                        && strips.getHeight() == getHeight();
        if (!same) {
            gutter.setWidth(names);
            gutter.setHeight(getHeight());
            strips.setWidth(getWidth());
            strips.setHeight(getHeight());
            repaint();
        }
    }
}
