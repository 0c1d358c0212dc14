package dev.assay.app.ui.review;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Columns;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.timeline.TimelineModel;
import dev.assay.viewer.timeline.TimelineTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The timeline and what the detectors say as a table, one row a frame: for whoever cannot use a
 * picture, and for reading figures. Enter goes to the chosen frame.
 */
final class FrameTable implements View {
    private final ObservableValue<Look> look;
    private final IntConsumer seek;
    private final Consumer<Consumer<String>> hashes;
    private final Runnable close;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();
    private TableView<TimelineTable.Row> table = new TableView<>();
    private List<String> lanes = List.of();

    /**
     * @param seek told of the frame that is wanted
     * @param hashes works out the hashes of all frames as text
     * @param close asked for when the table is no longer wanted
     */
    FrameTable(
            ObservableValue<Look> look,
            IntConsumer seek,
            Consumer<Consumer<String>> hashes,
            Runnable close) {
        this.look = look;
        this.seek = seek;
        this.hashes = hashes;
        this.close = close;
        root.getStyleClass().add("frame-table");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {
        bag.release();
        root.setVisible(false);
    }

    boolean open() {
        return root.isVisible();
    }

    /** Opens the table at {@code frame}. */
    void open(TimelineModel model, int frame) {
        root.setVisible(true);
        show(model);
        table.getSelectionModel().clearAndSelect(frame);
        table.scrollTo(Math.max(0, frame - 3));
        table.requestFocus();
    }

    void close() {
        root.setVisible(false);
        bag.release();
        root.getChildren().clear();
        lanes = List.of();
    }

    /** What is known of the frames has changed; the chosen row stays. */
    void show(TimelineModel model) {
        if (!open()) {
            return;
        }
        TimelineTable rows = new TimelineTable(model);
        if (root.getChildren().isEmpty() || !rows.laneNames().equals(lanes)) {
            build(model, rows.laneNames());
        }
        int chosen = table.getSelectionModel().getSelectedIndex();
        table.setItems(FXCollections.observableList(rows));
        table.getSelectionModel().clearAndSelect(Math.max(0, chosen));
    }

    private void build(TimelineModel model, List<String> names) {
        bag.release();
        lanes = names;
        table = new TableView<>();
        table.setAccessibleText("Frames, one a row, with what each detector says");
        Columns<TimelineTable.Row> columns = new Columns<>(table);
        columns.add(
                        model.timed() ? "Second" : "Frame",
                        "figures-dense",
                        72,
                        row -> model.timed() ? model.number(row.frame()) : Count.of(row.frame()))
                .add("Key", "dense", 60, row -> row.key() ? "key" : "");
        for (int lane = 0; lane < names.size(); lane++) {
            int at = lane;
            columns.add(names.get(lane), "dense", 128, row -> row.lanes().get(at));
        }
        columns.rest("Note", "dense", 80, TimelineTable.Row::note)
                .add("Seen", "dense", 92, TimelineTable.Row::seen)
                .mayLeaveOut("Note", "Key");
        columns.follow(look, bag);
        table.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                pressed.consume();
                go();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                go();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getChildren()
                .setAll(
                        Words.whole("Frames as a table", "dense", "strong"),
                        Words.wrapped(
                                "Enter goes to the chosen frame; T or Esc gives the picture back.",
                                "note",
                                "second"),
                        copyHashes(),
                        table);
    }

    private JFXButton copyHashes() {
        JFXButton button = Buttons.plain(Icon.COPY, "Copy the hashes of all frames", () -> {});
        button.setOnAction(_ -> {
            button.setText("Hashing all frames");
            button.setDisable(true);
            hashes.accept(text -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
                button.setText("Copied the hashes of all frames");
                button.setDisable(false);
            });
        });
        return button;
    }

    private void go() {
        int frame = table.getSelectionModel().getSelectedIndex();
        close.run();
        if (frame >= 0) {
            seek.accept(frame);
        }
    }
}
