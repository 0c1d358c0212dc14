package dev.assay.app.ui.audit;

import com.jfoenix.controls.JFXToggleButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Columns;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.KeyCap;
import dev.assay.viewer.theme.part.Tone;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The log as sentences, the newest first, with the proof of the chosen entry beside it. */
public final class LogView implements View {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int FEW = 8;

    private final LogViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final TableView<LogLine> table = new TableView<>();
    private final Columns<LogLine> columns = new Columns<>(table);
    private final ObservableValue<Look> look;
    private final TextField find = new TextField();
    private final Label size = Words.whole("", "dense", "second");
    private final FitRow check = new FitRow();
    private final VBox banners = new VBox();
    private final VBox trouble = new VBox();
    private final JFXToggleButton follow = new JFXToggleButton();
    private final ProofPane proof;
    private final FilterRow filters;
    private final HBox root = new HBox();
    private boolean moving;

    public LogView(LogViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        proof = new ProofPane(model);
        filters = new FilterRow(model);
        Label origin = Words.whole(model.origin(), "figures", "second");
        FitRow name = new FitRow(Words.whole("Log", "title"), origin).mayLeaveOut(origin);
        name.getStyleClass().add("section-title");
        VBox title = new VBox(name, size);
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
        makeColumns();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox middle = new VBox(head, trouble, banners, tools, filters.node(), table);
        middle.getStyleClass().add("log-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        root.getStyleClass().add("log-screen");
        root.getChildren().addAll(middle, proof.node());
    }

    private void makeColumns() {
        table.setAccessibleText("Entries of the log");
        table.setPlaceholder(Words.wrapped("No entry has this.", "second"));
        columns.add("Entry", "figures-dense", 64, l -> Count.of(l.row().index()))
                .add("Time, UTC", "figures-dense", 120, l -> TIME.format(l.row().at()))
                .add("Who", "figures-dense", 120, l -> brief(l.row().actor()))
                .add("Type", "dense", 146, l -> l.row().type())
                .add("Item", "figures-dense", 92, LogLine::item)
                .rest("What", "dense", 440, l -> l.row().sentence())
                .mayLeaveOut("Item", "Who", "Type");
    }

    private static String brief(String actor) {
        return actor.length() > 12 ? actor.substring(0, 12) : actor;
    }

    @Override
    public HBox node() {
        return root;
    }

    @Override
    public void attach() {
        columns.follow(look, bag);
        table.setItems(model.lines());
        find.textProperty().bindBidirectional(model.findProperty());
        follow.selectedProperty().bindBidirectional(model.followProperty());
        bag.add(() -> {
            find.textProperty().unbindBidirectional(model.findProperty());
            follow.selectedProperty().unbindBidirectional(model.followProperty());
        });
        bag.listen(
                model.lines(),
                _ -> {
                    count();
                    keepChosen();
                });
        bag.follow(model.checkProperty(), this::show);
        bag.follow(model.troubleProperty(), this::show);
        bag.listen(
                table.getSelectionModel().selectedItemProperty(),
                (_, _, line) -> {
                    if (line != null && !moving) {
                        model.prove(line);
                    }
                });
        proof.attach();
        filters.attach();
        model.refresh();
        if (model.checkProperty().get() instanceof CheckState.NotYet) {
            model.checkAgain();
        }
        count();
        keepChosen();
    }

    @Override
    public void detach() {
        bag.release();
        proof.detach();
        filters.detach();
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
        if (model.chosen().isEmpty() && !model.lines().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /** The row marked is the entry proved beside it, wherever new entries have moved it to. */
    private void keepChosen() {
        model.chosen()
                .ifPresent(entry -> {
                    moving = true;
                    table.getSelectionModel().clearSelection();
                    model.lines().stream()
                            .filter(line -> line.row().index() == entry)
                            .findFirst()
                            .ifPresent(table.getSelectionModel()::select);
                    moving = false;
                });
    }

    private void show(String words) {
        trouble.getChildren().clear();
        if (!words.isEmpty()) {
            trouble.getChildren()
                    .add(
                            new Banner(
                                    Tone.BAD,
                                    Icon.WARNING,
                                    "Not everything here could be read",
                                    words));
        }
    }

    private void show(CheckState state) {
        check.getChildren().clear();
        banners.getChildren().clear();
        switch (state) {
            case CheckState.NotYet _ -> check.getChildren().add(new Chip("Not checked yet"));
            case CheckState.Running _ -> check.getChildren().add(new Chip("Checking"));
            case CheckState.Agrees(var at, _) -> {
                Label word = Words.whole("checked", "note", "second");
                Label when = Words.whole(TIME.format(at).substring(0, 8), "figures-note");
                check.getChildren()
                        .addAll(new Chip(Tone.OK, Icon.CHECK, "Everything agrees"), word, when);
                check.leaveOutOnly(List.of(when, word));
            }
            case CheckState.Differs(_, var sentences) -> {
                check.getChildren().add(new Chip(Tone.BAD, Icon.WARNING, "They differ"));
                banners.getChildren()
                        .add(
                                new Banner(
                                        Tone.BAD,
                                        Icon.WARNING,
                                        "Log, tables and stores do not agree",
                                        few(sentences)));
            }
            case CheckState.Failed(String sentence, String nextStep) ->
                    banners.getChildren()
                            .add(new Banner(Tone.BAD, Icon.WARNING, sentence, nextStep));
        }
    }

    private static String few(List<String> sentences) {
        String shown = String.join("\n", sentences.stream().limit(FEW).toList());
        return sentences.size() > FEW
                ? shown + "\n" + (sentences.size() - FEW) + " more; assay log check names them all."
                : shown;
    }
}
