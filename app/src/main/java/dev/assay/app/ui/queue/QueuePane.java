package dev.assay.app.ui.queue;

import com.jfoenix.controls.JFXListView;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.thumbnail.ThumbnailViewModel;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The queue beside the item under review. */
public final class QueuePane implements View {
    private final QueueViewModel model;
    private final IntakeViewModel intake;
    private final ThumbnailViewModel thumbnails;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();
    private final Label count = Words.whole("", "figures", "second");
    private final TextField find = new TextField();
    private final JFXListView<QueueLine> list = new JFXListView<>();
    private final StackPane body = new StackPane(list);
    private boolean compact;

    public QueuePane(QueueViewModel model, IntakeViewModel intake, ThumbnailViewModel thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.intake = intake;
        root.getStyleClass().add("queue-pane");
        ScopeButton scope = new ScopeButton(model);
        HBox head = new HBox(Words.whole("Queue", "title", "strong"), count, Space.across(), scope);
        head.getStyleClass().add("queue-head");
        find.setPromptText("Find by id, surface, state");
        find.setAccessibleText("Find in the queue by id, surface or state");
        HBox.setHgrow(find, Priority.ALWAYS);
        HBox search = new HBox(new IconView(Icon.SEARCH), find, new KeyCap("/"));
        search.getStyleClass().add("search-field");
        find.focusedProperty()
                .subscribe(focused ->
                        search.pseudoClassStateChanged(
                                javafx.css.PseudoClass.getPseudoClass("inside-focus"), focused));
        HBox searchRow = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        searchRow.getStyleClass().add("queue-search");
        list.getStyleClass().add("queue-list");
        list.setAccessibleText("Queue");
        list.setCellFactory(this::cell);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(head, searchRow, body);
    }

    private QueueCell cell(ListView<QueueLine> of) {
        return new QueueCell(compact, thumbnails::of);
    }

    /** The smaller rows of a small window. */
    public void setCompact(boolean small) {
        if (compact != small) {
            compact = small;
            find.setPromptText(small ? "Find" : "Find by id, surface, state");
            list.setCellFactory(this::cell);
        }
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        list.setItems(model.lines());
        find.textProperty().bindBidirectional(model.findProperty());
        bag.add(() -> find.textProperty().unbindBidirectional(model.findProperty()));
        bag.follow(model.waitingProperty(), n -> count.setText(Count.of(n.longValue())));
        bag.follow(model.stateProperty(), this::show);
        bag.listen(thumbnails.changesProperty(), (_, _, _) -> showTiles());
        bag.follow(model.selectedProperty(), this::mark);
        bag.listen(model.lines(), _ -> mark(model.selectedProperty().get()));
        list.setOnMouseClicked(_ -> take());
    }

    @Override
    public void detach() {
        bag.release();
        list.setOnMouseClicked(null);
        list.setItems(null);
    }

    private void showTiles() {
        list.lookupAll(".queue-cell").forEach(cell -> ((QueueCell) cell).showTile());
    }

    private void take() {
        if (list.getSelectionModel().getSelectedItem() instanceof QueueLine.Item item) {
            model.select(item.row().id());
        }
    }

    /** Puts the caret into the search field. */
    public void find() {
        find.requestFocus();
        find.selectAll();
    }

    /** The list, for the order of panes. */
    public ListView<QueueLine> list() {
        return list;
    }

    private void mark(Optional<ItemId> selected) {
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < model.lines().size(); i++) {
            if (model.lines().get(i) instanceof QueueLine.Item item
                    && selected.filter(item.row().id()::equals).isPresent()) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void show(QueueState state) {
        body.getChildren().setAll(list);
        list.setVisible(state instanceof QueueState.Filled);
        switch (state) {
            case QueueState.Filled _ -> {}
            case QueueState.Loading _ ->
                    card(new StateCard(StateKind.LOADING, "Reading the queue", "One moment."));
            case QueueState.Empty _ ->
                    card(
                            new StateCard(StateKind.EMPTY, "Nothing is waiting", intake.lastRead())
                                    .with(
                                            Buttons.keyed(
                                                    Buttons.plain(
                                                            Icon.REFRESH,
                                                            "Look again",
                                                            intake::lookAgain),
                                                    "F5")));
            case QueueState.NothingFound(String text) ->
                    card(
                            new StateCard(
                                            StateKind.EMPTY,
                                            "Nothing found",
                                            "No waiting item has this in its id, surface or state:"
                                                    + " "
                                                    + text)
                                    .with(
                                            Buttons.plain(
                                                    "Show all",
                                                    () -> model.findProperty().set(""))));
            case QueueState.Failed(String sentence, String nextStep) ->
                    card(
                            new StateCard(StateKind.ERROR, sentence, nextStep)
                                    .with(
                                            Buttons.keyed(
                                                    Buttons.plain(
                                                            Icon.REFRESH,
                                                            "Look again",
                                                            model::refresh),
                                                    "F5")));
        }
    }

    private void card(StateCard card) {
        StackPane frame = new StackPane(card);
        frame.getStyleClass().add("card-frame");
        frame.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        card.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        body.getChildren().setAll(list, frame);
    }
}
