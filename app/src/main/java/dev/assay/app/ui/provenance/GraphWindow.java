package dev.assay.app.ui.provenance;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window of its own for the graph, looking like the one it comes from; Esc closes it. */
public final class GraphWindow {
    private static final double SHARE = 0.94;

    private GraphWindow() {}

    /** Opens it over {@code owner}. On the JavaFX thread. */
    public static Stage open(Window owner, GraphViewModel model) {
        GraphScreen screen = new GraphScreen(model);
        Parent content = new StackPane(screen.node());
        Scene scene = new Scene(content, owner.getWidth() * SHARE, owner.getHeight() * SHARE);
        Scene below = owner.getScene();
        if (below != null) {
            scene.getStylesheets().setAll(below.getStylesheets());
            scene.setFill(below.getFill());
        }
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle("Where this file comes from");
        stage.setScene(scene);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        stage.setOnShown(_ -> screen.attach());
        stage.setOnHidden(_ -> screen.detach());
        stage.show();
        return stage;
    }
}
