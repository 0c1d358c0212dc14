package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.evidence.EvidenceViewModel;
import dev.assay.app.ui.evidence.PackState;
import dev.assay.app.ui.shell.Place;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** Chooses what was decided, writes an evidence package beside the pictures, has it verified. */
final class EvidenceSteps {
    private static final int ITEMS = 2;

    private final Driver driver;
    private final Path folder;
    private final Consumer<String> told;

    /**
     * @param folder gets the package
     * @param told given the path of the package
     */
    EvidenceSteps(Driver driver, Path folder, Consumer<String> told) {
        this.driver = driver;
        this.folder = folder;
        this.told = told;
    }

    /**
     * @param items what to hand over, the most telling first
     */
    void all(List<ItemId> items) throws TourException {
        AppGraph graph = driver.window().graph();
        EvidenceViewModel evidence = graph.evidence();
        driver.run(() -> {
            evidence.intoProperty().set(folder);
            graph.shell().go(Place.EVIDENCE);
        });
        driver.until("the items", () -> !evidence.items().isEmpty());
        driver.picture("evidence-nothing-chosen");
        List<ItemId> some = items.stream().limit(ITEMS).toList();
        driver.run(() -> some.forEach(item -> evidence.choose(item, true)));
        driver.until("the plan", () -> evidence.planProperty().get().items() == some.size());
        driver.run(() -> {
            graph.shell().go(Place.LOG);
            graph.shell().go(Place.EVIDENCE);
        });
        driver.picture("evidence-chosen");
        driver.run(evidence::write);
        driver.until("the package", () -> isEnd(evidence.stateProperty().get()));
        driver.picture("evidence-written");
        looks(graph);
        PackState end = FxWait.get(() -> evidence.stateProperty().get());
        switch (end) {
            case PackState.Verified(var done, var verdict) -> {
                told.accept(done.path().toString());
                if (!verdict.pass()) {
                    driver.object("the package does not hold: " + verdict.findings());
                }
            }
            case PackState.NotMade(String sentence, String nextStep) ->
                    driver.object("no package was made: " + sentence + " " + nextStep);
            default -> driver.object("no package was made");
        }
        refused(evidence);
        driver.press(KeyCode.ESCAPE);
    }

    /** The same in light, and larger. */
    private void looks(AppGraph graph) throws TourException {
        Look before = FxWait.get(() -> graph.shell().lookProperty().get());
        driver.run(() -> {
            graph.shell().use(Theme.LIGHT);
            graph.shell().scale(125);
        });
        driver.picture("evidence-light-125");
        driver.run(() -> {
            graph.shell().use(before.theme());
            graph.shell().scale(before.percent());
        });
    }

    /** A folder that cannot be written to: said, and nothing is left. */
    private void refused(EvidenceViewModel evidence) throws TourException {
        driver.run(() -> {
            evidence.intoProperty().set(folder.resolve("01-opened.png").resolve("package"));
            evidence.write();
        });
        driver.until(
                "the refusal",
                () ->
                        isEnd(evidence.stateProperty().get())
                                && evidence.writingProperty().get().isEmpty());
        driver.picture("evidence-not-made");
        driver.run(() -> evidence.intoProperty().set(folder));
    }

    private static boolean isEnd(PackState state) {
        return state instanceof PackState.Verified
                || state instanceof PackState.Unread
                || state instanceof PackState.NotMade
                || state instanceof PackState.Cancelled;
    }
}
