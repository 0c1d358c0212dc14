package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyChord;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.viewer.theme.part.KeyCap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key and what it does, from the map in force. */
final class KeysView implements View {
    private final ScrollPane root;

    KeysView(KeyMap keys) {
        Map<String, GridPane> groups = new LinkedHashMap<>();
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("keys-columns");
        for (Act act : Act.values()) {
            GridPane grid = groups.computeIfAbsent(act.group(), title -> group(columns, title));
            HBox caps = new HBox();
            caps.getStyleClass().add("keys-caps");
            for (KeyChord chord : keys.chordsOf(act)) {
                caps.getChildren().add(new KeyCap(chord.toString()));
            }
            grid.addRow(grid.getRowCount(), caps, Words.wrapped(act.words(), "dense"));
        }
        VBox page =
                new VBox(
                        Words.whole("Keys", "title", "strong"),
                        Words.wrapped(
                                "Single keys act outside text fields; Esc leaves a field. Digits"
                                        + " work on both blocks.",
                                "second"),
                        columns);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().add("plain-scroll");
    }

    private static GridPane group(FlowPane columns, String title) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints caps = new ColumnConstraints();
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(caps, words);
        VBox group = new VBox(Words.whole(title, "strong"), grid);
        group.getStyleClass().add("keys-group");
        columns.getChildren().add(group);
        return grid;
    }

    @Override
    public ScrollPane node() {
        return root;
    }

    @Override
    public void attach() {
        root.setVvalue(0);
    }

    @Override
    public void detach() {}
}
