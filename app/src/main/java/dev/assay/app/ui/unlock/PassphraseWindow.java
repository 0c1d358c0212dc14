package dev.assay.app.ui.unlock;

import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.theme.Look;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A small window that asks for the passphrase of a workspace. Blocking; not the JavaFX thread. */
public final class PassphraseWindow {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 260;

    private final String workspace;

    /**
     * @param workspace how its person knows it
     */
    public PassphraseWindow(String workspace) {
        this.workspace = workspace;
    }

    /**
     * Starts the toolkit if nobody has and waits for an answer.
     *
     * @param trouble what was wrong with the last answer, empty the first time
     * @return what was typed, for the caller to wipe; empty when the person gave up
     * @throws UnsupportedOperationException without a usable display
     */
    public Optional<char[]> ask(String trouble) {
        CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();
        FxThread.start(() -> show(trouble, answer));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be built", e.getCause());
        }
    }

    private void show(String trouble, CompletableFuture<Optional<char[]>> answer) {
        Stage stage = new Stage();
        PassphraseView view =
                new PassphraseView(
                        workspace,
                        trouble,
                        typed -> {
                            answer.complete(typed);
                            stage.close();
                        });
        Scene scene = new Scene(new StackPane(view.node()), WIDTH, HEIGHT);
        Look.PLAIN.applyTo(scene);
        stage.setTitle("Assay");
        stage.setScene(scene);
        stage.setOnHidden(_ -> answer.complete(Optional.empty()));
        stage.show();
        view.focus();
    }
}
