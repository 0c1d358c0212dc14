package dev.assay.app.console;

import dev.assay.app.workspace.Workspace;
import dev.assay.viewer.fx.FxThread;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The console window over an open workspace: what {@code assay} without a command and the guided
 * tour open. On the JavaFX thread, except {@link #awaitClosed()}.
 */
public final class ConsoleWindow {
    private final AppGraph graph;
    private final Stage stage;
    private final Timeline minute;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ConsoleWindow(AppGraph graph, Stage stage) {
        this.graph = graph;
        this.stage = stage;
        minute = new Timeline(new KeyFrame(Duration.minutes(1), _ -> graph.minutePassed()));
        minute.setCycleCount(Animation.INDEFINITE);
    }

    /** Opens the window; on the JavaFX thread. The workspace stays the caller's to close. */
    public static ConsoleWindow open(
            Workspace workspace,
            Engines engines,
            InstantSource clock,
            double width,
            double height) {
        FxThread.require();
        Stage stage = new Stage();
        stage.setTitle("Assay");
        stage.setMinWidth(1280);
        stage.setMinHeight(800);
        AppGraph graph = new AppGraph(stage, workspace, engines, clock, width, height);
        ConsoleWindow window = new ConsoleWindow(graph, stage);
        graph.show(stage);
        stage.setOnHidden(_ -> window.leave());
        AppIcons.give(stage);
        stage.show();
        window.minute.play();
        return window;
    }

    private void leave() {
        minute.stop();
        graph.leave();
        closed.countDown();
    }

    /** Closes the window as its person would. */
    public void close() {
        FxThread.require();
        stage.close();
    }

    /**
     * Waits until the window is closed, then ends what it ran; not on the JavaFX thread.
     *
     * @throws InterruptedException when the waiting was interrupted; everything is ended all the
     *     same
     */
    public void awaitClosed() throws InterruptedException {
        try {
            closed.await();
        } finally {
            graph.close();
        }
    }

    public AppGraph graph() {
        return graph;
    }

    public Stage stage() {
        return stage;
    }
}
