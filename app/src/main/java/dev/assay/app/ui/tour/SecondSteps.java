package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.decide.DecideState;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ReviewDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Somebody else at the same console decides under a policy that asks for a second person; the
 * person at the window answers, once agreeing and once not.
 */
final class SecondSteps {
    private static final String SOMEBODY = "p-00000000000000aa";
    private static final String POLICY = "SYN-3";

    private final TourSteps steps;
    private final Driver driver;
    private final AppGraph graph;
    private final Workspace workspace;

    SecondSteps(TourSteps steps, Driver driver, Workspace workspace) {
        this.steps = steps;
        this.driver = driver;
        this.graph = driver.window().graph();
        this.workspace = workspace;
    }

    void all() throws TourException {
        List<ItemId> stills = steps.rows(row -> row.name().matches("(?i)(img|press).*\\.jpe?g"));
        if (stills.size() < 2) {
            driver.object("there are not enough stills for a second person");
            return;
        }
        answer(stills.getFirst(), KeyCode.DIGIT1, "agreed");
        answer(stills.get(1), KeyCode.DIGIT2, "conflict");
    }

    private void answer(ItemId item, KeyCode key, String name) throws TourException {
        decided(item);
        driver.run(() -> graph.queue().refresh());
        steps.open(item);
        driver.until("the detectors", steps::detectorsDone);
        driver.press(KeyCode.DIGIT3);
        driver.until("the reveal", steps::revealed);
        driver.press(KeyCode.D);
        driver.until("the question", () -> graph.review().screens().second().answering());
        driver.picture("second-asked-" + name);
        driver.press(key);
        driver.type("Looked at the shelves and at the light on them.");
        driver.press(KeyCode.ENTER, KeyCode.ENTER);
        driver.until(
                "the answer",
                () ->
                        graph.review().screens().second().stateProperty().get()
                                instanceof DecideState.Recorded);
        FxWait.pulses(30);
        driver.picture("second-" + name);
    }

    private void decided(ItemId item) throws TourException {
        try {
            ReviewDesk desk = workspace.deskOf(SOMEBODY);
            desk.claim(item);
            desk.firstJudgement(item, Judgement.MANIPULATED);
            desk.revealed(item);
            DecideOutcome outcome =
                    desk.decide(
                            new DecisionDraft(
                                    item,
                                    Disposition.REMOVE,
                                    POLICY,
                                    "A part of the shelves repeats.",
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of()));
            if (outcome instanceof DecideOutcome.Refused(var sentence, _)) {
                driver.object("somebody else could not decide: " + sentence);
            }
            desk.release(item);
        } catch (EnvironmentException e) {
            throw new TourException("somebody else could not decide", e);
        }
    }
}
