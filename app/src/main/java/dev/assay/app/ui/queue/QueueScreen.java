package dev.assay.app.ui.queue;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Middle;
import dev.assay.app.ui.words.Size;
import dev.assay.icons.Icon;
import dev.assay.model.item.BytesState;
import dev.assay.viewer.fx.Subscriptions;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
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
    private final ObservableList<QueueLine.Item> rows = FXCollections.observableArrayList();
    private final Label sentence = Words.wrapped("", "second");
    private final JFXButton pullAll;
    private final VBox root = new VBox();

    /**
     * @param review goes to the review screen
     */
    public QueueScreen(QueueViewModel model, IntakeViewModel intake, Runnable review) {
        this.model = model;
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
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText("Queue");
        table.setPlaceholder(Words.wrapped("Nothing is waiting.", "second"));
        column("Item", "figures-dense", 110, i -> i.row().id().brief());
        column("Name", "dense", 220, i -> Middle.of(i.row().name(), 28));
        column("Surface", "dense", 140, i -> i.row().surface().orElse("missing"));
        column("Severity", "dense", 90, i -> i.row().severity().word());
        column("State", "dense", 150, i -> i.standing().words());
        column("Bytes here", "dense", 110, i -> bytes(i.row().bytes()));
        column("Size", "figures-dense", 90, i -> Size.of(i.row().size()));
        column("Due in", "figures-dense", 90, QueueLine.Item::clock);
        column("Missing at intake", "dense", 140, i -> gaps(i.row().gaps().size()));
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getChildren().addAll(head, sentence, table);
    }

    private void column(
            String title, String kind, double width, Function<QueueLine.Item, String> value) {
        TableColumn<QueueLine.Item, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.getStyleClass().add(kind);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
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
