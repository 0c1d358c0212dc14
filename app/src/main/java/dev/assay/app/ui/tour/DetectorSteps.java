package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.shell.Place;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A detector is refused and another added; what another service said is read in. The detector is
 * one of our own under another name, the answer is made up.
 */
final class DetectorSteps {
    private static final String OWN = "error-level";

    private final Driver driver;
    private final AppGraph graph;
    private final Path folder;

    /**
     * @param folder where card, model and answer are written
     */
    DetectorSteps(Driver driver, Path folder) {
        this.driver = driver;
        this.graph = driver.window().graph();
        this.folder = folder.resolve("detectors");
    }

    /** On the insight screen. */
    void add() throws TourException {
        driver.run(() -> graph.shell().go(Place.INSIGHT));
        order(card(true));
        down(".insight");
        driver.picture("detector-refused");
        order(card(false));
        down(".insight");
        driver.picture("detector-added");
        driver.run(() -> graph.shell().go(Place.REVIEW));
    }

    private void order(Path card) throws TourException {
        driver.run(() -> graph.shelf().add(List.of(card), false));
        driver.until("the detector's trial", () -> !graph.shelf().workingProperty().get());
    }

    /** With the open clip; it may be seen what detectors say. */
    void answer() throws TourException {
        var upstream = graph.review().screens().upstream();
        driver.run(() -> upstream.take(made("answer.json", answerOf()), "hive"));
        driver.until("the answer", () -> !upstream.answersProperty().get().isEmpty());
        down(".inspector .scroll-pane");
        driver.picture("answer-of-another-service");
    }

    /** Scores of the first half of the clip; more pages exist and are not here. */
    private static byte[] answerOf() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            entries.append(i == 0 ? "" : ",")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "{\"time\":%.3f,\"classes\":[{\"class\":\"deepfake\","
                                            + "\"score\":%.2f}]}",
                                    i * 0.25,
                                    0.1 + 0.11 * i));
        }
        return ("{\"NextToken\":\"2\",\"output\":[" + entries + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param other whether the card names another model than the one beside it
     */
    private Path card(boolean other) throws TourException {
        DetectorModel model = new BundledDetectors().named(OWN).orElseThrow();
        Optional<byte[]> own = BundledDetectors.cardFile(model.card().cardSha256());
        String text =
                new String(own.orElseThrow(), StandardCharsets.UTF_8)
                        .replace("\"" + OWN + "\"", "\"" + OWN + "-house\"")
                        .replace(model.card().title(), "Error level, our own");
        String sha = model.card().modelSha256();
        made(model.card().modelFile(), model.bytes());
        return made(
                other ? "other.card.json" : "house.card.json",
                (other ? text.replace(sha, "0" + sha.substring(1)) : text)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Path made(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void down(String selector) throws TourException {
        FxWait.pulses(4);
        driver.run(() -> {
            for (Node node : driver.window().stage().getScene().getRoot().lookupAll(selector)) {
                if (node instanceof ScrollPane scroll && shown(scroll)) {
                    scroll.setVvalue(1);
                }
            }
        });
    }

    private static boolean shown(Node node) {
        return node.getScene() != null && node.getBoundsInLocal().getHeight() > 0;
    }
}
