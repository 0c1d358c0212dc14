package dev.assay.app.ui.evidence;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Columns;
import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.jobs.Work;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Size;
import dev.assay.icons.Icon;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the package holds, writing it with progress and cancel, and what came of it. */
final class PackPane implements View {
    private final EvidenceViewModel model;
    private final ObservableValue<Look> look;
    private final Subscriptions bag = new Subscriptions();
    private final Subscriptions progress = new Subscriptions();
    private final TableView<PlanLine> table = new TableView<>();
    private final Columns<PlanLine> columns = new Columns<>(table);
    private final ObservableList<PlanLine> lines = FXCollections.observableArrayList();
    private final Label sum = Words.whole("", "dense", "second");
    private final Chip chip = new Chip("Choose");
    private final VBox result = new VBox();
    private final Label doing = Words.whole("", "strong");
    private final Label far = Words.whole("", "figures-dense", "second");
    private final ProgressBar bar = new ProgressBar();
    private final VBox under = new VBox();
    private final JFXButton write;
    private final VBox root = new VBox();

    PackPane(EvidenceViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        FitRow title = new FitRow(Words.whole("Evidence package", "title"), chip).mayLeaveOut(chip);
        title.getStyleClass().add("section-title");
        write = Buttons.primary("Write the package", model::write);
        HBox head = new HBox(new VBox(title, sum), Space.across(), write);
        head.getStyleClass().addAll("item-header", "log-header");
        table.setItems(lines);
        table.setAccessibleText("What goes into the package");
        table.setPlaceholder(Words.wrapped("Choose one or more items on the left.", "second"));
        columns.add("In the package", "figures-dense", 206, PlanLine::path)
                .rest("What it is", "dense", 184, PlanLine::what)
                .add("Size", "figures-dense", 76, PlanLine::size)
                .mayLeaveOut("Size");
        VBox.setVgrow(table, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(doing, Space.across(), far);
        line.getStyleClass().add("section-title");
        HBox stop =
                new HBox(
                        Words.wrapped(
                                "Cancelling removes the unfinished folder. Log and originals are"
                                        + " not touched. Going elsewhere does not stop it.",
                                "note",
                                "second"),
                        Space.across(),
                        Buttons.plain(Icon.CLOSE, "Cancel", model::cancel));
        stop.getStyleClass().add("section-title");
        under.getStyleClass().add("section");
        under.getChildren().addAll(line, bar, stop);
        under.managedProperty().bind(under.visibleProperty());
        result.getStyleClass().add("evidence-result");
        root.getStyleClass().add("log-middle");
        root.setMinWidth(0);
        root.getChildren().addAll(head, table, result, under);
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        columns.follow(look, bag);
        bag.follow(model.planProperty(), this::plan);
        bag.follow(model.stateProperty(), this::show);
        bag.follow(model.writingProperty(), this::underWay);
    }

    @Override
    public void detach() {
        bag.release();
        progress.release();
    }

    private void plan(Plan plan) {
        lines.setAll(plan.lines());
        sum.setText(
                plan.items() == 0
                        ? "Nothing is chosen"
                        : Count.of(plan.items(), "item", "items")
                                + " \u00b7 "
                                + Size.of(plan.bytes())
                                + " \u00b7 "
                                + Count.of(plan.entries(), "entry", "entries"));
        able();
    }

    private void able() {
        write.setDisable(
                !model.planProperty().get().canBeMade()
                        || model.writingProperty().get().isPresent());
    }

    private void underWay(Optional<Work> now) {
        progress.release();
        under.setVisible(now.isPresent());
        now.ifPresent(work -> {
            doing.setText(work.title());
            progress.follow(work.shareProperty(), share -> bar.setProgress(share.doubleValue()));
            progress.follow(work.wordsProperty(), far::setText);
        });
        able();
    }

    private void show(PackState state) {
        result.getChildren().clear();
        switch (state) {
            case PackState.Choosing _ -> chip.show(Tone.PLAIN, null, "Choose");
            case PackState.Writing _ -> chip.show(Tone.ACCENT, Icon.REFRESH, "Writing");
            case PackState.Verifying _ -> chip.show(Tone.ACCENT, Icon.REFRESH, "Reading back");
            case PackState.Verified(var done, var verdict) -> {
                boolean pass = verdict.pass();
                chip.show(
                        pass ? Tone.OK : Tone.BAD,
                        pass ? Icon.CHECK : Icon.WARNING,
                        pass ? "Verified" : "Does not hold");
                made(done, pass);
            }
            case PackState.Unread(var done, String why) -> {
                chip.show(Tone.WARN, Icon.WARNING, "Not read back");
                result.getChildren()
                        .add(
                                new Banner(
                                        Tone.WARN,
                                        Icon.WARNING,
                                        "The package is there and was not read back",
                                        why
                                                + " Run assay evidence verify before handing it over."));
                made(done, true);
            }
            case PackState.NotMade(String sentence, String nextStep) -> {
                chip.show(Tone.BAD, Icon.WARNING, "Not made");
                result.getChildren().add(new Banner(Tone.BAD, Icon.WARNING, sentence, nextStep));
            }
            case PackState.Cancelled _ -> {
                chip.show(Tone.PLAIN, null, "Cancelled");
                result.getChildren()
                        .add(
                                new Banner(
                                        Tone.PLAIN,
                                        Icon.INFO,
                                        "Cancelled",
                                        "Nothing of it is left. Log and originals are as they"
                                                + " were."));
            }
        }
    }

    private void made(ExportOutcome.Done done, boolean pass) {
        String path = done.path().toString();
        String digest = done.tagManifest().hex();
        FactGrid grid = new FactGrid();
        grid.row("Package", done.export(), "figures-note");
        grid.row("In", String.valueOf(done.path().getParent()), "figures-note");
        grid.row("Digest of the whole", spaced(digest), "figures-note");
        grid.row("Recorded", "as entry " + Count.of(done.entry()), "dense");
        grid.row(
                "How to check it",
                "Anybody can: README.txt in it needs only sha256sum, openssl and Python; or assay"
                        + " evidence verify. Give the digest on another way than the package.");
        VBox section = new VBox(grid);
        HBox buttons =
                new HBox(
                        Buttons.plain(Icon.COPY, "Copy the path", () -> copy(path)),
                        Buttons.plain(Icon.COPY, "Copy the digest", () -> copy(digest)));
        buttons.getStyleClass().add("section-title");
        section.getChildren().add(buttons);
        section.getStyleClass().add("section");
        if (!pass) {
            result.getChildren()
                    .add(
                            new Banner(
                                    Tone.BAD,
                                    Icon.WARNING,
                                    "The package does not hold",
                                    "The second code path objects; the checks say to what. Do not"
                                            + " hand it over."));
        }
        result.getChildren().add(section);
    }

    /** Gives a digest places to break. */
    private static String spaced(String digest) {
        return String.join(" ", List.of(digest.split("(?<=\\G.{8})", -1)));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
