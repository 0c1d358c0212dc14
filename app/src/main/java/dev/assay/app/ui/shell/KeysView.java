package dev.assay.app.ui.shell;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyBindings;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.part.KeyCap;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key and what it does, from the map in force, and how to change it. */
final class KeysView implements View {
    private final KeyBindings keys;
    private final Subscriptions bag = new Subscriptions();
    private final Map<Act, HBox> caps = new EnumMap<>(Act.class);
    private final Label said = Words.wrapped("", "dense", "tone-accent");
    private final ScrollPane root;

    KeysView(KeyBindings keys) {
        this.keys = keys;
        Map<String, GridPane> groups = new LinkedHashMap<>();
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("keys-columns");
        columns.setRowValignment(VPos.TOP);
        for (Act act : Act.values()) {
            GridPane grid = groups.computeIfAbsent(act.group(), title -> group(columns, title));
            HBox own = new HBox();
            own.getStyleClass().add("keys-caps");
            caps.put(act, own);
            JFXButton change = Buttons.quiet("Change", () -> keys.listen(act));
            change.getStyleClass().add("small");
            change.setAccessibleText("Change the key for " + act.words());
            grid.addRow(grid.getRowCount(), own, Words.wrapped(act.words(), "dense"), change);
        }
        HBox head =
                new HBox(
                        Words.whole("Keys", "title", "strong"),
                        Space.across(),
                        Buttons.plain("All as shipped", keys::reset));
        head.getStyleClass().add("page-head");
        VBox page =
                new VBox(
                        head,
                        Words.wrapped(
                                "Single keys act outside text fields; Esc leaves a field. Digits"
                                        + " work on both blocks.",
                                "second"),
                        said,
                        columns);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().add("plain-scroll");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
    }

    private static GridPane group(FlowPane columns, String title) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints caps = new ColumnConstraints();
        ColumnConstraints words = new ColumnConstraints();
        ColumnConstraints change = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(caps, words, change);
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
        bag.follow(keys.mapProperty(), this::show);
        bag.follow(keys.saidProperty(), said::setText);
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show(KeyMap map) {
        caps.forEach((act, own) ->
                own.getChildren()
                        .setAll(
                                map.chordsOf(act).stream()
                                        .map(chord -> new KeyCap(chord.toString()))
                                        .toList()));
    }
}
