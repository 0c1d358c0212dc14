package dev.assay.app.ui.tour;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Whether the focus can be seen: what changes on and round a node when it takes the focus. */
final class FocusCheck {
    private static final int RING = 6;

    private FocusCheck() {}

    /** How many pixels differ on {@code node} and round it; on the JavaFX thread. */
    static int changed(WritableImage before, WritableImage after, Node node) {
        Scene scene = node.getScene();
        Bounds place = node.localToScene(node.getLayoutBounds());
        int left = (int) Math.max(0, place.getMinX() - RING);
        int top = (int) Math.max(0, place.getMinY() - RING);
        int right = (int) Math.min(scene.getWidth(), place.getMaxX() + RING);
        int bottom = (int) Math.min(scene.getHeight(), place.getMaxY() + RING);
        PixelReader one = before.getPixelReader();
        PixelReader other = after.getPixelReader();
        int changed = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (one.getArgb(x, y) != other.getArgb(x, y)) {
                    changed++;
                }
            }
        }
        return changed;
    }
}
