package dev.assay.app.console;

import dev.assay.icons.Icon;
import java.io.IOException;
import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's own picture, in the sizes a desktop asks for. */
final class AppIcons {
    private static final Logger LOG = LoggerFactory.getLogger(AppIcons.class);
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    private AppIcons() {}

    static void give(Stage stage) {
        for (int size : SIZES) {
            try (InputStream in = Icon.class.getResourceAsStream("app/assay-" + size + ".png")) {
                if (in != null) {
                    stage.getIcons().add(new Image(in));
                }
            } catch (IOException unreadable) {
                LOG.warn("an application icon could not be read", unreadable);
            }
        }
    }
}
