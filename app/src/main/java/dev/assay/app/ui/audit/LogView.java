package dev.assay.app.ui.audit;

import com.jfoenix.controls.JFXToggleButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.KeyCap;
import dev.assay.viewer.theme.part.Tone;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The log as sentences, the newest first, with the proof of the chosen entry beside it. */
public final class LogView implements View {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LogViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final TableView<LogLine> table = new TableView<>();
    private final TextField find = new TextField();
    private final Label size = Words.whole("", "dense", "second");
    private final HBox check = new HBox();
    private final VBox banners = new VBox();
    private final JFXToggleButton follow = new JFXToggleButton();
    private final ProofPane proof;
    private final HBox root = new HBox();

    public LogView(LogViewModel model) {
        this.model = model;
        proof = new ProofPane(model);
        HBox name =
                new HBox(
                        Words.whole("Log", "title"), Words.of(model.origin(), "figures", "second"));
        name.getStyleClass().add("section-title");
        VBox title = new VBox(name, size);
        title.setMinWidth(0);
        title.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        check.getStyleClass().add("section-title");
        HBox head =
                new HBox(
                        title,
                        Space.across(),
                        check,
                        Buttons.plain(Icon.REFRESH, "Check again", model::checkAgain));
        head.getStyleClass().addAll("item-header", "log-header");
        HBox search = new HBox(new IconView(Icon.SEARCH), find, new KeyCap("/"));
        search.getStyleClass().add("search-field");
        find.setPromptText("Entry, item, person, words");
        find.setAccessibleText("Find in the log by entry, item, person or words");
        HBox.setHgrow(find, Priority.ALWAYS);
        find.focusedProperty()
                .subscribe(focused ->
                        search.pseudoClassStateChanged(
                                PseudoClass.getPseudoClass("inside-focus"), focused));
        follow.setText("Follow new entries");
        HBox tools = new HBox(search, Space.across(), follow);
        tools.getStyleClass().add("log-tools");
        search.setPrefWidth(320);
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox middle = new VBox(head, banners, tools, table);
        middle.getStyleClass().add("log-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        root.getStyleClass().add("log-screen");
        root.getChildren().addAll(middle, proof.node());
    }

    private void columns() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText("Entries of the log");
        table.setPlaceholder(Words.wrapped("No entry has this.", "second"));
        column("Entry", "figures-dense", 70, l -> Count.of(l.row().index()));
        column("Time, UTC", "figures-dense", 110, l -> TIME.format(l.row().at()));
        column("Who", "figures-dense", 110, l -> brief(l.row().actor()));
        column("Type", "dense", 140, l -> l.row().type());
        column("Item", "figures-dense", 100, LogLine::item);
        column("What", "dense", 460, l -> l.row().sentence());
    }

    private static String brief(String actor) {
        return actor.length() > 12 ? actor.substring(0, 12) : actor;
    }

    private void column(String title, String kind, double width, Function<LogLine, String> value) {
        TableColumn<LogLine, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.getStyleClass().add(kind);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    @Override
    public HBox node() {
        return root;
    }

    @Override
    public void attach() {
        table.setItems(model.lines());
        find.textProperty().bindBidirectional(model.findProperty());
        follow.selectedProperty().bindBidirectional(model.followProperty());
        bag.add(() -> {
            find.textProperty().unbindBidirectional(model.findProperty());
            follow.selectedProperty().unbindBidirectional(model.followProperty());
        });
        bag.listen(model.lines(), _ -> count());
        bag.follow(model.checkProperty(), this::show);
        bag.listen(
                table.getSelectionModel().selectedItemProperty(),
                (_, _, line) -> {
                    if (line != null) {
                        model.prove(line);
                    }
                });
        proof.attach();
        model.refresh();
        if (model.checkProperty().get() instanceof CheckState.NotYet) {
            model.checkAgain();
        }
        count();
    }

    @Override
    public void detach() {
        bag.release();
        proof.detach();
        table.setItems(null);
    }

    /** Puts the caret into the search field. */
    public void find() {
        find.requestFocus();
        find.selectAll();
    }

    private void count() {
        String all = Count.of(model.size(), "entry", "entries") + " from 0 \u00b7 append only";
        size.setText(
                model.size() > LogViewModel.MOST
                        ? all + " \u00b7 the newest " + Count.of(LogViewModel.MOST) + " are shown"
                        : all);
        if (model.proofProperty().get().isEmpty() && !model.lines().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void show(CheckState state) {
        check.getChildren().clear();
        banners.getChildren().clear();
        switch (state) {
            case CheckState.NotYet _ -> check.getChildren().add(new Chip("Not checked yet"));
            case CheckState.Running _ -> check.getChildren().add(new Chip("Checking"));
            case CheckState.Agrees(var at, _) ->
                    check.getChildren()
                            .addAll(
                                    new Chip(Tone.OK, Icon.CHECK, "Log and anchor agree"),
                                    Words.whole("checked", "note", "second"),
                                    Words.whole(TIME.format(at).substring(0, 8), "figures-note"));
            case CheckState.Differs(_, var sentences) -> {
                check.getChildren().add(new Chip(Tone.BAD, Icon.WARNING, "Log differs"));
                banners.getChildren()
                        .add(
                                new Banner(
                                        Tone.BAD,
                                        Icon.WARNING,
                                        "The log is not as it was written",
                                        String.join(" ", sentences)));
            }
            case CheckState.Failed(String sentence, String nextStep) ->
                    banners.getChildren()
                            .add(new Banner(Tone.BAD, Icon.WARNING, sentence, nextStep));
        }
    }
}
