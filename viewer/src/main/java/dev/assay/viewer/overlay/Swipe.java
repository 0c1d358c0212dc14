package dev.assay.viewer.overlay;

import dev.assay.icons.Icon;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.theme.IconView;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * Another picture over a stage: all of it, or only left of a divider that is dragged. What lies
 * below is seen right of the divider and moved and zoomed through both. For the JavaFX thread only.
 */
public final class Swipe extends Region {
    private static final double GRIP = 24;
    private static final double APART = 8;

    private final DoubleProperty position = new SimpleDoubleProperty(this, "position", 0.5);
    private final BooleanProperty divided = new SimpleBooleanProperty(this, "divided", false);
    private final FrameView over = new FrameView();
    private final Pane left = new Pane(over);
    private final Rectangle cut = new Rectangle();
    private final StackPane divider = new StackPane();
    private final Label leftTag = tag();
    private final Label rightTag = tag();

    public Swipe() {
        setPickOnBounds(false);
        over.setManaged(false);
        left.setClip(cut);
        left.setMouseTransparent(true);
        Region line = new Region();
        line.getStyleClass().add("swipe-line");
        line.setMaxWidth(4);
        IconView knob = new IconView(Icon.SWIPE);
        StackPane handle = new StackPane(knob);
        handle.getStyleClass().add("swipe-handle");
        handle.setMaxSize(GRIP, GRIP);
        divider.getChildren().addAll(line, handle);
        divider.setCursor(Cursor.H_RESIZE);
        divider.setAccessibleRole(AccessibleRole.SLIDER);
        divider.setOnMousePressed(MouseEvent::consume);
        divider.setOnMouseDragged(dragged -> {
            double x = sceneToLocal(dragged.getSceneX(), dragged.getSceneY()).getX();
            position.set(Math.clamp(x / Math.max(1, getWidth()), 0, 1));
            dragged.consume();
        });
        getChildren().addAll(left, divider, leftTag, rightTag);
        position.subscribe(this::requestLayout);
        divided.subscribe(this::requestLayout);
    }

    private static Label tag() {
        Label tag = new Label();
        tag.getStyleClass().add("stage-tag");
        tag.setMouseTransparent(true);
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }

    /** The picture that lies on top. */
    public FrameView over() {
        return over;
    }

    /** Where the divider stands, 0 at the left end to 1 at the right one. */
    public DoubleProperty positionProperty() {
        return position;
    }

    /** Whether there is a divider; without one all of the picture on top is seen. */
    public BooleanProperty dividedProperty() {
        return divided;
    }

    /** What is said of the picture on top, and of what is seen right of the divider. */
    public void say(String top, String below) {
        leftTag.setText(top);
        rightTag.setText(below);
        divider.setAccessibleText("Divider: left " + top + ", right " + below);
        requestLayout();
    }

    /** How much of the view the picture on top covers, in view pixels from the left. */
    public double cut() {
        return divided.get() ? Math.rint(position.get() * getWidth()) : getWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double at = cut();
        left.resizeRelocate(0, 0, width, height);
        over.resizeRelocate(0, 0, width, height);
        cut.setWidth(at);
        cut.setHeight(height);
        divider.setVisible(divided.get());
        divider.resizeRelocate(at - GRIP / 2, 0, GRIP, height);
        place(leftTag, APART, at - APART);
        place(rightTag, width - APART - rightTag.prefWidth(-1), width);
        if (!divided.get() || width - at < rightTag.prefWidth(-1) + 2 * APART) {
            rightTag.setVisible(false);
        }
    }

    /** A tag is whole or not there. */
    private static void place(Label tag, double x, double end) {
        double wide = tag.prefWidth(-1);
        tag.setVisible(!tag.getText().isEmpty() && x + wide <= end);
        tag.resizeRelocate(x, APART, wide, tag.prefHeight(-1));
    }
}
