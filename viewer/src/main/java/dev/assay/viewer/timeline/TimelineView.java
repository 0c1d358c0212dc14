package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Look;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A clip as a strip: head, ruler, detectors, sound, notes, what was seen, and the play head.
 *
 * <p>It shows a {@link TimelineModel} and a position and asks for another position through {@link
 * #setOnSeek}; it never moves by itself. Moving the play head paints only the names' column. For
 * the JavaFX thread only. {@link TimelineTable} says the same in rows.
 */
public final class TimelineView extends Region {
    private final ObjectProperty<TimelineModel> model =
            new SimpleObjectProperty<>(this, "model", TimelineModel.of(1, java.util.List.of(0)));
    private final IntegerProperty position = new SimpleIntegerProperty(this, "position", 0);
    private final IntegerProperty selectedLane = new SimpleIntegerProperty(this, "selectedLane", 0);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.PLAIN);
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact", false);
    private final TimelineHead head = new TimelineHead(this);
    private final TimelineCanvas body = new TimelineCanvas(this);
    private IntConsumer onSeek = _ -> {};

    public TimelineView() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().addAll(head, body);
        model.subscribe(this::changed);
        look.subscribe(this::changed);
        compact.subscribe(this::changed);
        selectedLane.subscribe(body::repaint);
        position.subscribe(this::moved);
        new TimelineKeys(this).listen();
    }

    /** What is shown. */
    public ObjectProperty<TimelineModel> modelProperty() {
        return model;
    }

    /** The frame under the play head. */
    public IntegerProperty positionProperty() {
        return position;
    }

    /** The lane drawn with the accent, counted from the top; -1 for none. */
    public IntegerProperty selectedLaneProperty() {
        return selectedLane;
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** The smaller sizes of a small window. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    /** Told of every frame a person asks for, by pointer or key. */
    public void setOnSeek(IntConsumer seek) {
        onSeek = seek;
    }

    /** What lies at a point of this view, or null above the ruler and on the names. */
    public @Nullable TimelineHit hitAt(double x, double y) {
        return body.hitAt(x - body.getLayoutX(), y - body.getLayoutY());
    }

    /** Shows the whole clip. */
    public void fit() {
        body.fit();
    }

    /** Shows {@code factor} times as many frames about the play head. */
    public void zoom(double factor) {
        body.zoom(factor);
    }

    /** Asks for the next run over any threshold, if there is one. */
    public void seekNextOver() {
        model.get().nextOver(position.get()).ifPresent(this::seek);
    }

    /** Asks for {@code frame}, held within the clip. */
    void seek(int frame) {
        onSeek.accept(Math.clamp(frame, 0, model.get().frames() - 1));
    }

    private void changed() {
        head.show(model.get());
        setAccessibleHelp(TimelineInspector.silent(model.get()));
        moved();
        requestLayout();
        body.requestLayout();
        body.repaint();
    }

    private void moved() {
        setAccessibleText(words());
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        body.movePlayHead();
    }

    private String words() {
        return "Timeline, frame %d of %d".formatted(position.get(), model.get().frames() - 1);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) position.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) (model.get().frames() - 1);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return headHeight() + body.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double headHeight() {
        return look.get().px(compact.get() ? 28 : 32);
    }

    @Override
    protected void layoutChildren() {
        double top = headHeight();
        head.resizeRelocate(0, 0, getWidth(), top);
        body.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
    }
}
