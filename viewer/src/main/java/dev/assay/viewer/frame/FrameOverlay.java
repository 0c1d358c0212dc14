package dev.assay.viewer.frame;

import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/**
 * Something laid over a frame: it tints pixels, draws marks, or both.
 *
 * <p>Zoom, turn and caching are not its business. Both methods are called on the JavaFX thread and
 * must be quick.
 */
public interface FrameOverlay {
    /**
     * Changes pixels in place.
     *
     * @param frame the frame as decoded
     * @param argb width × height values 0xAARRGGBB, alpha pre-multiplied
     */
    default void tint(PixelFrame frame, int[] argb) {}

    /**
     * Draws marks in view pixels; what lies where is told by {@code view}.
     *
     * @param cursor the pixel under the pointer, or null
     */
    default void draw(GraphicsContext g, ViewTransform view, @Nullable FramePoint cursor) {}
}
