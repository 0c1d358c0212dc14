package dev.assay.app.ui.provenance;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.ui.screen.OnScreen;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;

/** Draws the graph screen into PNG files, to be looked at: {@code GraphPictures FOLDER FILE…}. */
public final class GraphPictures {
    private GraphPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            ProvenanceReport report = Reports.of(name);
            for (Look look :
                    List.of(Look.PLAIN, new Look(Theme.LIGHT, 100), new Look(Theme.DARK, 125))) {
                for (boolean table : new boolean[] {false, true}) {
                    draw(folder, name, report, look, table);
                }
            }
        }
        FxThread.exit();
    }

    /** As of a year later, so that what changes is there too. */
    private static void draw(
            Path folder, String name, ProvenanceReport report, Look look, boolean table)
            throws Exception {
        ProvenanceReport later = Reports.of(name, Instant.parse("2040-01-01T00:00:00Z"));
        WritableImage image =
                OnScreen.get(() -> {
                    GraphViewModel model =
                            new GraphViewModel(
                                    report,
                                    CustodyGraphTest.KEPT,
                                    List.of(),
                                    GraphScreenTest.bench(later),
                                    HeldJobs.atOnce());
                    GraphScreen screen = new GraphScreen(model);
                    model.ask(later.at());
                    if (table) {
                        GraphScreenTest.press(screen, KeyCode.T);
                    }
                    return GraphScreenTest.picture(screen, look);
                });
        String kind = table ? "-table-" : "-graph-";
        write(image, folder.resolve(name + kind + look.theme() + "-" + look.percent() + ".png"));
    }

    private static void write(WritableImage image, Path file) throws Exception {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
