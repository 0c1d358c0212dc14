package dev.assay.app.ui.evidence;

import com.jfoenix.controls.JFXCheckBox;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Middle;
import dev.assay.app.ui.words.Size;
import dev.assay.icons.Icon;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemState;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.Subscriptions;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which items go in, and where the package goes. */
final class ChoosePane implements View {
    private static final int MOST = 200;

    private final EvidenceViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox rows = new VBox();
    private final Label folder = Words.wrapped("", "figures-note");
    private final Label trouble = Words.wrapped("", "dense", "tone-bad");
    private final VBox root = new VBox();

    /**
     * @param askFolder asks the person for a folder
     */
    ChoosePane(EvidenceViewModel model, Runnable askFolder) {
        this.model = model;
        rows.getStyleClass().add("evidence-choices");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox head = new VBox(Words.whole("What goes in", "title"), trouble);
        head.getStyleClass().add("section");
        VBox foot =
                new VBox(
                        Words.whole("Write to", "dense", "strong"),
                        folder,
                        Buttons.plain(Icon.FOLDER, "Another folder", askFolder),
                        Words.wrapped(
                                "A package holds the media in the clear. Give it only to who may"
                                        + " have it.",
                                "note",
                                "second"));
        foot.getStyleClass().addAll("section", "evidence-foot");
        root.getStyleClass().addAll("queue-pane", "evidence-choose");
        root.getChildren().addAll(head, scroll, foot);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.listen(model.items(), _ -> show());
        bag.follow(model.intoProperty(), this::into);
        bag.follow(model.troubleProperty(), trouble::setText);
        show();
    }

    @Override
    public void detach() {
        bag.release();
        rows.getChildren().clear();
    }

    private void into(Path path) {
        folder.setText(Middle.of(path.toString(), 60));
        folder.setAccessibleText(path.toString());
    }

    private void show() {
        rows.getChildren().clear();
        if (model.items().isEmpty()) {
            rows.getChildren()
                    .add(
                            Words.wrapped(
                                    "Nothing is listed yet. Look at the quarantine first (F5).",
                                    "second"));
        }
        model.items().stream().limit(MOST).forEach(row -> rows.getChildren().add(choice(row)));
        if (model.items().size() > MOST) {
            rows.getChildren()
                    .add(
                            Words.wrapped(
                                    "Only the first 200 are shown; assay export takes any.",
                                    "note",
                                    "second"));
        }
    }

    private VBox choice(QueueRow row) {
        JFXCheckBox box = new JFXCheckBox(Middle.of(row.name(), 28));
        box.setMnemonicParsing(false);
        box.setSelected(model.isChosen(row.id()));
        box.setOnAction(_ -> model.choose(row.id(), box.isSelected()));
        box.setAccessibleText(row.name() + ", " + state(row));
        VBox choice =
                new VBox(
                        box,
                        Words.wrapped(
                                row.id().brief()
                                        + " \u00b7 "
                                        + Size.of(row.size())
                                        + " \u00b7 "
                                        + state(row),
                                "note",
                                "second",
                                "evidence-choice-note"));
        choice.getStyleClass().add("evidence-choice");
        return choice;
    }

    private static String state(QueueRow row) {
        if (row.bytes() != BytesState.VERIFIED) {
            return "bytes not here";
        }
        if (row.state() == ItemState.DECIDED) {
            return row.disposition().map(Disposition::word).orElse("decided");
        }
        return row.state() == ItemState.AWAITING_SECOND
                ? "awaits a second person"
                : row.state() == ItemState.CONFLICT ? "in conflict" : "undecided";
    }
}
