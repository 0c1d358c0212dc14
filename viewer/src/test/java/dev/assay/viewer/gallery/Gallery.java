package dev.assay.viewer.gallery;

import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws every component in every theme at 100 % and 125 % text and writes pictures to the folder
 * given, {@code target/gallery} by default.
 */
public final class Gallery {
    private record Sheet(String name, int width, int height, Function<Look, Parent> content) {}

    private static final List<Sheet> SHEETS =
            List.of(
                    new Sheet("components", 1100, 960, ComponentSheet::of),
                    new Sheet("states", 1500, 470, StateSheet::of),
                    new Sheet("stage", 880, 960, StageSheet::of),
                    new Sheet("blind", 880, 960, StageSheet::blind),
                    new Sheet("material", 900, 620, MaterialSheet::of),
                    new Sheet("icons", 900, 560, IconSheet::of));

    private Gallery() {}

    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/gallery");
        String only = args.length > 1 ? args[1] : "";
        FxThread.start(() -> FxThread.later(() -> drawAndEnd(folder, only)));
    }

    private static void drawAndEnd(Path folder, String only) {
        try {
            Files.createDirectories(folder);
            drawAll(folder, only);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            FxThread.exit();
        }
    }

    private static void drawAll(Path folder, String only) throws IOException {
        for (Theme theme : Theme.values()) {
            for (int percent : new int[] {100, 125}) {
                Look look = new Look(theme, percent);
                for (Sheet sheet : SHEETS) {
                    String name =
                            sheet.name()
                                    + "-"
                                    + theme.name().toLowerCase(Locale.ROOT)
                                    + "-"
                                    + percent
                                    + ".png";
                    if (name.contains(only)) {
                        write(draw(sheet, look), folder.resolve(name));
                    }
                }
            }
        }
    }

    private static WritableImage draw(Sheet sheet, Look look) {
        Parent root = sheet.content().apply(look);
        Scene scene = new Scene(root, look.px(sheet.width()), look.px(sheet.height()));
        look.applyTo(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        root.lookupAll(".focus-here").forEach(node -> node.requestFocus());
        root.applyCss();
        root.layout();
        WritableImage image = scene.snapshot(null);
        stage.close();
        return image;
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                copy.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
