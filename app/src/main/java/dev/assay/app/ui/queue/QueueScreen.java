package dev.assay.app.ui.queue;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Columns;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Middle;
import dev.assay.app.ui.words.Size;
import dev.assay.icons.Icon;
import dev.assay.model.item.BytesState;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.Look;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The whole queue as a table, and the way to the quarantine. */
public final class QueueScreen implements View {
    private final QueueViewModel model;
    private final IntakeViewModel intake;
    private final Runnable review;
    private final Subscriptions bag = new Subscriptions();
    private final TableView<QueueLine.Item> table = new TableView<>();
    private final Columns<QueueLine.Item> columns = new Columns<>(table);
    private final ObservableValue<Look> look;
    private final ObservableList<QueueLine.Item> rows = FXCollections.observableArrayList();
    private final Label sentence = Words.wrapped("", "second");
    private final JFXButton pullAll;
    private final VBox root = new VBox();

    /**
     * @param review goes to the review screen
     */
    public QueueScreen(
            QueueViewModel model,
            IntakeViewModel intake,
            ObservableValue<Look> look,
            Runnable review) {
        this.model = model;
        this.look = look;
        this.intake = intake;
        this.review = review;
        root.getStyleClass().add("page");
        pullAll = Buttons.plain(Icon.DOWNLOAD, "Pull all", intake::pullAll);
        HBox head =
                new HBox(
                        Words.whole("Queue", "title"),
                        Space.across(),
                        Buttons.keyed(
                                Buttons.plain(Icon.REFRESH, "Look again", intake::lookAgain), "F5"),
                        pullAll);
        head.getStyleClass().add("page-head");
        table.setItems(rows);
        table.setAccessibleText("Queue");
        table.setPlaceholder(Words.wrapped("Nothing is waiting.", "second"));
        columns.add("Item", "figures-dense", 92, i -> i.row().id().brief())
                .rest("Name", "dense", 200, i -> Middle.of(i.row().name(), 28))
                .add("Surface", "dense", 104, i -> i.row().surface().orElse("missing"))
                .add("Severity", "dense", 82, i -> i.row().severity().word())
                .add("State", "dense", 132, i -> i.standing().words())
                .add("Bytes here", "dense", 86, i -> bytes(i.row().bytes()))
                .add("Size", "figures-dense", 78, i -> Size.of(i.row().size()))
                .add("Due in", "figures-dense", 122, QueueLine.Item::clock)
                .add("Missing at intake", "dense", 118, i -> gaps(i.row().gaps().size()))
                .mayLeaveOut("Size", "Bytes here");
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getChildren().addAll(head, sentence, table);
    }

    private static String gaps(int count) {
        return count == 0 ? "nothing" : Count.of(count, "fact", "facts");
    }

    private static String bytes(BytesState state) {
        return switch (state) {
            case LISTED -> "none";
            case PARTIAL -> "some";
            case VERIFYING -> "verifying";
            case VERIFIED -> "verified";
            case MISMATCH -> "differ";
        };
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        columns.follow(look, bag);
        bag.listen(model.lines(), _ -> show());
        show();
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        table.setOnKeyPressed(this::key);
    }

    @Override
    public void detach() {
        bag.release();
        table.setOnMouseClicked(null);
        table.setOnKeyPressed(null);
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            open();
            pressed.consume();
        }
    }

    private void open() {
        QueueLine.Item chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            review.run();
            model.select(chosen.row().id());
        }
    }

    private void show() {
        rows.setAll(
                model.lines().stream()
                        .filter(QueueLine.Item.class::isInstance)
                        .map(QueueLine.Item.class::cast)
                        .toList());
        sentence.setText(intake.lastRead());
        pullAll.setDisable(intake.notHere() == 0);
    }
}
