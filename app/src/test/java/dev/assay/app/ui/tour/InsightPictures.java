package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.console.ConsoleRun;
import dev.assay.app.console.ConsoleWindow;
import dev.assay.app.console.Engines;
import dev.assay.app.demo.Demo;
import dev.assay.app.ui.compare.CompareMode;
import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.ExplainState;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.shell.Place;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.viewer.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/**
 * Pictures of the comparing and detector screens alone, in every look, to be looked at: {@code
 * InsightPictures FOLDER DEMO}.
 */
public final class InsightPictures {
    private final Driver driver;
    private final AppGraph graph;
    private final Path folder;

    private InsightPictures(ConsoleWindow window, Path folder) {
        driver = new Driver(window, folder, System.err::println);
        graph = window.graph();
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        InstantSource clock = InstantSource.system();
        HeadlessToolkit.start();
        try (Demo demo = Demo.prepare(Path.of(args[1]), Optional.empty(), clock, Progress.NONE)) {
            Path media = Path.of(System.getProperty("assay.testdata"), "media");
            Path quarantine = Path.of(args[1], "quarantine", "incoming");
            Files.copy(
                    media.resolve("h264_bframes_cfr30_aac.mp4"),
                    quarantine.resolve("h264_bframes_cfr30_aac.mp4"));
            Files.copy(
                    media.resolveSibling("models/audio/espeak_en.wav"),
                    quarantine.resolve("speech.wav"));
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
        DetectorSteps detectors = new DetectorSteps(driver, folder);
        detectors.add();
        addLearned();
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
        driver.picture("region");
        new CompareSteps(driver).all();
        detectors.answer();
        driver.run(() ->
                graph.review()
                        .screens()
                        .upstream()
                        .wantAgain("house-endpoint", "video/mp4", "hive"));
        driver.until(
                "the cost note",
                () -> !graph.review().screens().upstream().readingProperty().get());
        driver.picture("endpoint-cost");
        looks("answer");
        driver.press(KeyCode.C);
        driver.run(() -> graph.review().screens().compare().choose(CompareMode.SWIPE));
        driver.run(() -> graph.review().screens().compare().untouchedProperty().set(true));
        driver.press(KeyCode.C);
        driver.shift(KeyCode.M);
        FxWait.pulses(30);
        looks("all");
        driver.shift(KeyCode.M);
        explain();
        driver.run(() -> graph.shell().go(Place.KEYS));
        driver.picture("keys");
        driver.run(() -> graph.shell().go(Place.REVIEW));
        driver.run(graph.intake()::pullAll);
        driver.until("the pulls", () -> graph.work().running().isEmpty());
        open("h264_bframes_cfr30_aac.mp4");
        driver.press(KeyCode.DIGIT2);
        FxWait.pulses(20);
        driver.picture("sound-of-a-clip");
        open("speech.wav");
        driver.press(KeyCode.DIGIT2);
        FxWait.pulses(20);
        driver.shift(KeyCode.N);
        driver.picture("sound-alone");
        driver.press(KeyCode.T);
        driver.picture("sound-alone-as-a-table");
    }

    /** MesoNet over whole frames, to be explained, and AASIST, which listens. */
    private void addLearned() throws Exception {
        Path models = Path.of(System.getProperty("assay.testdata"), "models");
        Path made = Files.createDirectories(folder.resolve("learned"));
        Files.copy(models.resolve("meso4_df.onnx"), made.resolve("meso4_df.onnx"));
        Files.copy(models.resolve("aasist_l.onnx"), made.resolve("aasist_l.onnx"));
        for (DetectorCard card : new BundledDetectors().published()) {
            if (List.of("mesonet-deepfake", "aasist-l").contains(card.name())) {
                String text =
                        new String(
                                BundledDetectors.cardFile(card.cardSha256()).orElseThrow(),
                                StandardCharsets.UTF_8);
                Files.writeString(
                        made.resolve(card.name() + ".json"),
                        text.replace("\"face\"", "\"whole\"")
                                .replace("\"none; the", "\"None; the"));
            }
        }
        driver.run(() -> graph.shelf().add(List.of(made), false));
        FxWait.until(
                "the trials", Duration.ofMinutes(2), () -> !graph.shelf().workingProperty().get());
        driver.picture("learned-added");
        driver.run(() -> graph.shell().go(Place.REVIEW));
    }

    private void explain() throws Exception {
        driver.run(() -> graph.review().screens().detectors().choose("mesonet-deepfake"));
        driver.picture("explain-offered");
        DetectorCard card =
                FxWait.get(() ->
                        graph.review().screens().detectors().lines().stream()
                                .map(DetectorLine::card)
                                .filter(c -> c.name().equals("mesonet-deepfake"))
                                .findFirst()
                                .orElseThrow());
        for (ExplainMethod method : List.of(ExplainMethod.OCCLUSION)) {
            driver.run(() -> graph.review().screens().detectors().explain(card, method, 41));
            if (method == ExplainMethod.OCCLUSION) {
                driver.picture("explain-running");
            }
            FxWait.until(
                    "the explanation",
                    Duration.ofMinutes(4),
                    () ->
                            !(graph.review().screens().detectors().explainedProperty().get()
                                    instanceof ExplainState.Running));
            driver.picture("explained-" + method.name().toLowerCase(Locale.ROOT));
        }
        driver.run(() -> {
            for (Node node : driver.window().stage().getScene().getRoot().lookupAll(".button")) {
                if (node instanceof Button b && "Lay it over the picture".equals(b.getText())) {
                    b.fire();
                }
            }
        });
        looks("explanation-laid");
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
