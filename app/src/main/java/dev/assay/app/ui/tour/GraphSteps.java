package dev.assay.app.ui.tour;

import dev.assay.app.ui.shell.ShellViewModel;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where an item comes from and how it was kept, in a window of its own, by keyboard. */
final class GraphSteps {
    private static final String OPEN = "Open the graph";

    private final Driver driver;

    GraphSteps(Driver driver) {
        this.driver = driver;
    }

    /** The graph of the item whose origin is shown, in dark, and larger in light. */
    void all(String name) throws TourException {
        ShellViewModel shell = driver.window().graph().shell();
        Look before = FxWait.get(() -> shell.lookProperty().get());
        open();
        driver.picture("graph-" + name);
        driver.press(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.RIGHT);
        driver.picture("graph-" + name + "-by-keys");
        driver.press(KeyCode.T);
        driver.picture("graph-" + name + "-table");
        driver.press(KeyCode.T);
        search("quarantine");
        driver.picture("graph-" + name + "-found");
        close();
        driver.run(() -> {
            shell.use(Theme.LIGHT);
            shell.scale(125);
        });
        open();
        driver.picture("graph-" + name + "-light-125");
        close();
        driver.run(() -> {
            shell.use(before.theme());
            shell.scale(before.percent());
        });
    }

    private void open() throws TourException {
        Stage console = driver.window().stage();
        driver.run(() -> button(console.getScene().getRoot()).fire());
        driver.until("the graph", () -> over(console) != null);
        driver.use(FxWait.get(() -> over(console)));
    }

    private void search(String words) throws TourException {
        driver.run(() -> {
            Stage graph = over(driver.window().stage());
            if (graph != null
                    && graph.getScene().getRoot().lookup(".text-field.graph-search")
                            instanceof TextField field) {
                field.setText(words);
                field.fireEvent(new javafx.event.ActionEvent());
            }
        });
    }

    private void close() throws TourException {
        Stage console = driver.window().stage();
        driver.press(KeyCode.ESCAPE);
        driver.use(console);
        driver.until("the graph to close", () -> over(console) == null);
    }

    private static Button button(Parent root) {
        for (Node node : root.lookupAll(".button")) {
            if (node instanceof Button button && OPEN.equals(button.getText())) {
                return button;
            }
        }
        throw new IllegalStateException("no way to the graph");
    }

    private static @Nullable Stage over(Stage console) {
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage && console.equals(stage.getOwner())) {
                return stage;
            }
        }
        return null;
    }
}
