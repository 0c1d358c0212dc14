package dev.assay.viewer.frame;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the pointer does on the stage: reads a pixel, pans, zooms. */
final class FramePointer {
    private static final double STEP = 1.25;

    private final FrameView stage;
    private double lastX;
    private double lastY;

    FramePointer(FrameView stage) {
        this.stage = stage;
    }

    void listen() {
        stage.setOnMouseMoved(moved -> stage.pointAt(moved.getX(), moved.getY()));
        stage.setOnMouseExited(_ -> stage.pointAway());
        stage.setOnMousePressed(this::grip);
        stage.setOnMouseDragged(this::drag);
        stage.setOnMouseReleased(_ -> stage.setCursor(Cursor.DEFAULT));
        stage.setOnScroll(this::zoom);
    }

    private void grip(MouseEvent pressed) {
        lastX = pressed.getX();
        lastY = pressed.getY();
    }

    private void drag(MouseEvent dragged) {
        stage.setCursor(Cursor.CLOSED_HAND);
        stage.panBy(dragged.getX() - lastX, dragged.getY() - lastY);
        grip(dragged);
        stage.pointAt(dragged.getX(), dragged.getY());
    }

    private void zoom(ScrollEvent scrolled) {
        if (scrolled.getDeltaY() != 0) {
            double factor = scrolled.getDeltaY() > 0 ? STEP : 1 / STEP;
            stage.zoomAt(stage.zoomProperty().get() * factor, scrolled.getX(), scrolled.getY());
            stage.pointAt(scrolled.getX(), scrolled.getY());
            scrolled.consume();
        }
    }
}
