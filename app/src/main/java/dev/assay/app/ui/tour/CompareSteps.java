package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.compare.CompareMode;
import dev.assay.app.ui.compare.CompareViewModel;
import javafx.scene.input.KeyCode;

/**
 * The first frame as the reference: beside, behind a divider, by what differs; the frame against
 * itself without its map; all detectors of the frame.
 */
final class CompareSteps {
    private final Driver driver;
    private final AppGraph graph;

    CompareSteps(Driver driver) {
        this.driver = driver;
        this.graph = driver.window().graph();
    }

    void all() throws TourException {
        int before = FxWait.get(() -> graph.review().screens().play().frameProperty().get());
        driver.press(KeyCode.HOME);
        frame(0);
        driver.press(KeyCode.V, KeyCode.C);
        driver.run(() -> graph.review().screens().play().goTo(before));
        frame(before);
        driver.picture("compare-beside");
        mode(CompareMode.SWIPE);
        driver.shift(KeyCode.RIGHT);
        driver.picture("compare-swipe-reference");
        driver.shift(KeyCode.V);
        driver.picture("compare-swipe-untouched");
        mode(CompareMode.BLINK);
        driver.picture("compare-blink");
        mode(CompareMode.DIFFERENCE);
        driver.until("the difference", () -> compare().differenceProperty().get().isPresent());
        driver.picture("compare-difference");
        mode(CompareMode.ALL);
        driver.until("the maps", this::tiles);
        driver.picture("all-detectors");
        driver.press(KeyCode.PERIOD, KeyCode.ENTER);
        driver.until("one of them large", () -> !compare().onProperty().get());
        driver.run(() -> compare().choose(CompareMode.BESIDE));
    }

    private CompareViewModel compare() {
        return graph.review().screens().compare();
    }

    boolean tiles() {
        return graph.review().screens().multiples().ready();
    }

    /** The next mode, which is that one. */
    private void mode(CompareMode wanted) throws TourException {
        driver.shift(KeyCode.C);
        driver.until(wanted.title(), () -> compare().modeProperty().get() == wanted);
    }

    private void frame(int wanted) throws TourException {
        driver.until(
                "frame " + wanted,
                () -> graph.review().screens().play().frameProperty().get() == wanted);
    }
}
