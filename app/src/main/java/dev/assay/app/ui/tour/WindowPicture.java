package dev.assay.app.ui.tour;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a person sees of the window: its scene, and over it what floats (pop-overs, menus). */
final class WindowPicture {
    private WindowPicture() {}

    /** On the JavaFX thread. */
    static WritableImage of(Stage stage) {
        WritableImage picture = stage.getScene().snapshot(null);
        double left = stage.getX() + stage.getScene().getX();
        double top = stage.getY() + stage.getScene().getY();
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (!window.equals(stage)
                    && !window.equals(stage.getOwner())
                    && window.isShowing()
                    && scene != null
                    && scene.getWidth() >= 1) {
                scene.setFill(Color.TRANSPARENT);
                lay(
                        scene.snapshot(null),
                        picture,
                        (int) Math.round(window.getX() - left),
                        (int) Math.round(window.getY() - top));
            }
        }
        return picture;
    }

    private static void lay(WritableImage over, WritableImage under, int left, int top) {
        PixelReader reader = over.getPixelReader();
        PixelReader base = under.getPixelReader();
        PixelWriter writer = under.getPixelWriter();
        for (int y = Math.max(0, -top); y < over.getHeight() && y + top < under.getHeight(); y++) {
            for (int x = Math.max(0, -left);
                    x < over.getWidth() && x + left < under.getWidth();
                    x++) {
                Color colour = reader.getColor(x, y);
                if (colour.getOpacity() > 0) {
                    Color below = base.getColor(x + left, y + top);
                    writer.setColor(
                            x + left,
                            y + top,
                            below.interpolate(
                                    Color.color(
                                            colour.getRed(), colour.getGreen(), colour.getBlue()),
                                    colour.getOpacity()));
                }
            }
        }
    }
}
