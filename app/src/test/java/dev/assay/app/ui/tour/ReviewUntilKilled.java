package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.console.ConsoleRun;
import dev.assay.app.console.ConsoleWindow;
import dev.assay.app.console.Engines;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.ui.decide.DecideState;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.QueueRow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/**
 * The real window on a workspace, driven by keys through one item after another: open, step, judge,
 * reveal, decide. Prints what the screen shows as recorded, as soon as it stands in the scene, and
 * never ends by itself; {@link KilledWindowHarness} kills it.
 */
final class ReviewUntilKilled {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private final Workspace workspace;
    private final Driver driver;
    private final AppGraph graph;

    private ReviewUntilKilled(Workspace workspace, ConsoleWindow window) {
        this.workspace = workspace;
        driver = new Driver(window, workspace.folder(), _ -> {});
        graph = window.graph();
    }

    /**
     * @param args workspace and key file
     */
    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(ReviewUntilKilled::end);
        HeadlessToolkit.start();
        InstantSource clock = InstantSource.system();
        OpenOutcome outcome =
                Workspace.open(Path.of(args[0]), new KeyFile(Path.of(args[1])), clock);
        Workspace workspace = ((OpenOutcome.Opened) outcome).workspace();
        Remote remote = Remote.open(workspace, clock);
        Engines engines = ConsoleRun.engines(workspace, remote, ConsoleRun.trustOf(workspace));
        ConsoleWindow window =
                FxWait.get(() -> ConsoleWindow.open(workspace, engines, clock, WIDTH, HEIGHT));
        ReviewUntilKilled reviewer = new ReviewUntilKilled(workspace, window);
        FxWait.run(reviewer::look);
        say("ready");
        reviewer.work();
    }

    /** The toolkit would keep a window alive that nobody drives any more. */
    private static void end(Thread thread, Throwable why) {
        why.printStackTrace();
        Runtime.getRuntime().halt(3);
    }

    @SuppressWarnings("SystemOut") // how it is heard by the one who kills it
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Reads the good news off the screen as it comes to stand there. */
    private void look() {
        Parent place = (Parent) driver.window().stage().getScene().getRoot().lookup(".toast-place");
        ListChangeListener<Node> eyes =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(this::seen);
                    }
                };
        place.getChildrenUnmodifiable().addListener(eyes);
    }

    private void seen(Node toast) {
        if (toast.getStyleClass().contains("toast-good")) {
            graph.review()
                    .item()
                    .ifPresent(
                            item -> say("shown " + item.value() + " " + toast.getAccessibleText()));
        }
    }

    private void work() throws Exception {
        driver.until("the queue", () -> !graph.queue().rows().isEmpty());
        List<ItemId> items =
                FxWait.get(() -> graph.queue().rows().stream().map(QueueRow::id).toList());
        for (ItemId item : items) {
            if (workspace.desk().item(item).orElseThrow().decision().isEmpty()) {
                review(item);
            }
        }
        say("done");
    }

    private void review(ItemId item) throws TourException {
        say("open " + item.value());
        driver.run(() -> graph.queue().select(item));
        driver.until(
                "the item to open",
                () -> {
                    Opening now = graph.review().openingProperty().get();
                    return !(now instanceof Opening.UnderWay || now instanceof Opening.Nothing);
                });
        if (!(FxWait.get(() -> graph.review().openingProperty().get()) instanceof Opening.Opened)) {
            say("not opened " + item.value());
            return;
        }
        driver.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        if (FxWait.get(graph.review()::asksFirstJudgement)) {
            driver.press(KeyCode.DIGIT2);
            driver.until(
                    "the reveal",
                    () -> graph.review().screens().detectors().revealedProperty().get());
        }
        decide(item);
    }

    private void decide(ItemId item) throws TourException {
        driver.press(KeyCode.D);
        FxWait.pulses(4);
        driver.type("2");
        driver.press(KeyCode.ENTER, KeyCode.DIGIT3);
        driver.type("The edge at the jaw changes between the frames.");
        driver.press(KeyCode.ENTER);
        FxWait.pulses(2);
        driver.press(KeyCode.ENTER);
        driver.until("the recording", () -> state() instanceof DecideState.Recorded || refused());
        if (FxWait.get(this::refused)) {
            say("refused " + item.value() + " " + state());
        }
        FxWait.pulses(4);
    }

    private DecideState state() {
        return graph.review().screens().decide().stateProperty().get();
    }

    private boolean refused() {
        return state() instanceof DecideState.Refused;
    }
}
