package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.console.ConsoleRun;
import dev.assay.app.console.ConsoleWindow;
import dev.assay.app.console.Engines;
import dev.assay.app.demo.Demo;
import dev.assay.app.ui.open.Opening;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.viewer.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Pictures of the comparing and detector screens alone, in every look, to be looked at: {@code
 * InsightPictures FOLDER DEMO}.
 */
public final class InsightPictures {
    private final Driver driver;
    private final AppGraph graph;

    private InsightPictures(ConsoleWindow window, Path folder) {
        driver = new Driver(window, folder, System.err::println);
        graph = window.graph();
    }

    public static void main(String[] args) throws Exception {
        InstantSource clock = InstantSource.system();
        HeadlessToolkit.start();
        try (Demo demo = Demo.prepare(Path.of(args[1]), Optional.empty(), clock, Progress.NONE)) {
            Engines engines =
                    ConsoleRun.engines(
                            demo.workspace(), demo.remote(), ConsoleRun.trustOf(demo.workspace()));
            ConsoleWindow window =
                    FxWait.get(
                            () -> ConsoleWindow.open(demo.workspace(), engines, clock, 1600, 1000));
            InsightPictures pictures = new InsightPictures(window, Path.of(args[0]));
            try {
                pictures.all();
            } finally {
                pictures.driver.objections().forEach(System.err::println);
                FxWait.run(window::close);
                window.awaitClosed();
            }
        } finally {
            HeadlessToolkit.end();
        }
        Runtime.getRuntime().halt(0);
    }

    private void all() throws Exception {
        driver.press(KeyCode.F5);
        driver.until("the listing", () -> !graph.queue().rows().isEmpty());
        open("ad-spot-0412.mp4");
        driver.press(KeyCode.DIGIT2);
        driver.until(
                "the reveal", () -> graph.review().screens().detectors().revealedProperty().get());
        driver.run(() -> {
            graph.review().screens().veil().blurProperty().set(false);
            graph.review().screens().veil().greyProperty().set(false);
        });
        driver.press(KeyCode.N);
        FxWait.pulses(10);
        driver.press(KeyCode.J);
        new CompareSteps(driver).all();
        looks("map");
        driver.press(KeyCode.C);
        driver.shift(KeyCode.C);
        driver.run(() -> graph.review().screens().compare().untouchedProperty().set(true));
        looks("swipe");
        driver.press(KeyCode.C);
        driver.shift(KeyCode.M);
        FxWait.pulses(30);
        looks("all");
    }

    private void open(String name) throws Exception {
        ItemId item =
                FxWait.get(() ->
                        graph.queue().rows().stream()
                                .filter(row -> row.name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .id());
        driver.run(() -> graph.queue().select(item));
        driver.until(
                "the item", () -> graph.review().openingProperty().get() instanceof Opening.Opened);
        FxWait.until(
                "the detectors",
                Duration.ofMinutes(4),
                () ->
                        graph.review().screens().detectors().lines().stream()
                                .allMatch(l ->
                                        !List.of("waiting", "running")
                                                .contains(l.state().words())));
    }

    private void looks(String name) throws Exception {
        look(name, Theme.DARK, 1280, 800, 100);
        look(name, Theme.DARK, 1280, 800, 125);
        look(name, Theme.LIGHT, 1600, 1000, 125);
        look(name, Theme.HIGH_CONTRAST, 1600, 1000, 100);
        look("", Theme.DARK, 1600, 1000, 100);
    }

    private void look(String name, Theme theme, double width, double height, int percent)
            throws Exception {
        driver.run(() -> {
            driver.window().stage().setWidth(width);
            driver.window().stage().setHeight(height);
            graph.shell().use(theme);
            graph.shell().scale(percent);
        });
        FxWait.pulses(10);
        if (!name.isEmpty()) {
            driver.picture(
                    name
                            + "-"
                            + theme.name().toLowerCase(Locale.ROOT)
                            + "-"
                            + (int) width
                            + "-"
                            + percent);
        }
    }
}
