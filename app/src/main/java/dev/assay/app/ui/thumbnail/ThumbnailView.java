package dev.assay.app.ui.thumbnail;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** A small picture that fills its place, smoothed into a blur. */
public final class ThumbnailView extends Region {
    private final ImageView image;

    public ThumbnailView(Thumbnail thumbnail) {
        image = new ImageView(pixels(thumbnail));
        image.setSmooth(true);
        image.setManaged(false);
        getChildren().add(image);
        setMouseTransparent(true);
    }

    private static WritableImage pixels(Thumbnail thumbnail) {
        WritableImage image = new WritableImage(thumbnail.width(), thumbnail.height());
        PixelWriter writer = image.getPixelWriter();
        byte[] grey = thumbnail.grey();
        for (int y = 0; y < thumbnail.height(); y++) {
            for (int x = 0; x < thumbnail.width(); x++) {
                int light = grey[y * thumbnail.width() + x] & 0xff;
                writer.setArgb(x, y, 0xff000000 | light << 16 | light << 8 | light);
            }
        }
        return image;
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
    }
}
