package dev.assay.viewer.frame;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of the stage and the node that shows them. Reduced pictures are smoothed by the
 * toolkit, enlarged ones are sampled into a buffer of the view's size. Buffers are kept while sizes
 * stay.
 */
final class FrameSurface {
    private final ImageView node = new ImageView();
    private int[] coded = new int[0];
    private int[] close = new int[0];
    private @Nullable PixelBuffer<IntBuffer> codedBuffer;
    private @Nullable PixelBuffer<IntBuffer> closeBuffer;
    private @Nullable WritableImage codedImage;
    private @Nullable WritableImage closeImage;
    private @Nullable ViewTransform place;
    private int viewWidth;
    private int viewHeight;

    FrameSurface() {
        node.setManaged(false);
        node.setMouseTransparent(true);
    }

    ImageView node() {
        return node;
    }

    /** The pixels as shown, tint included: 0xAARRGGBB, alpha pre-multiplied. */
    int[] pixels() {
        return coded.clone();
    }

    /** Takes the pixels of {@code frame}, lets {@code tint} change them and shows them. */
    void load(PixelFrame frame, Consumer<int[]> tint) {
        if (codedBuffer == null
                || codedBuffer.getWidth() != frame.width()
                || codedBuffer.getHeight() != frame.height()) {
            coded = new int[frame.width() * frame.height()];
            codedBuffer = buffer(coded, frame.width(), frame.height());
            codedImage = new WritableImage(codedBuffer);
            place = null;
        }
        frame.copyTo(coded);
        tint.accept(coded);
        codedBuffer.updateBuffer(_ -> null);
        sampleClose();
    }

    /** Shows the pixels at {@code where} in a view of that size. */
    void place(ViewTransform where, double width, double height) {
        place = where;
        viewWidth = Math.max(1, (int) Math.ceil(width));
        viewHeight = Math.max(1, (int) Math.ceil(height));
        if (where.zoom() >= 1) {
            sampleClose();
            node.getTransforms().clear();
            node.setImage(closeImage);
        } else {
            node.getTransforms().setAll(where.toAffine());
            node.setSmooth(true);
            node.setImage(codedImage);
        }
    }

    void clear() {
        node.setImage(null);
        codedBuffer = null;
        closeBuffer = null;
        codedImage = null;
        closeImage = null;
        coded = new int[0];
        close = new int[0];
        place = null;
    }

    private void sampleClose() {
        ViewTransform where = place;
        if (where == null || where.zoom() < 1) {
            return;
        }
        if (closeBuffer == null
                || closeBuffer.getWidth() != viewWidth
                || closeBuffer.getHeight() != viewHeight) {
            close = new int[viewWidth * viewHeight];
            closeBuffer = buffer(close, viewWidth, viewHeight);
            closeImage = new WritableImage(closeBuffer);
        }
        NearestSampler.sample(coded, where, close, viewWidth, viewHeight);
        closeBuffer.updateBuffer(_ -> null);
    }

    private static PixelBuffer<IntBuffer> buffer(int[] pixels, int width, int height) {
        return new PixelBuffer<>(
                width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }
}
