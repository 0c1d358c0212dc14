package dev.assay.viewer.timeline;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/** The line through all strips, with a handle on the ruler. */
final class PlayHead extends Region {
    private final Region line = new Region();
    private final Polygon handle = new Polygon(0, 0, 11, 0, 11, 6, 5.5, 11.5, 0, 6);

    PlayHead() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("play-head");
        line.getStyleClass().add("play-head-line");
        line.setManaged(false);
        handle.getStyleClass().add("play-head-handle");
        handle.setManaged(false);
        getChildren().addAll(line, handle);
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(5, 0, 1, getHeight());
    }
}
