package dev.assay.app.ui.audit;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Digest;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One entry, the proof that it is in the log, and what that proves and does not. */
final class ProofPane implements View {
    private final LogViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox body = new VBox();
    private final ScrollPane root = new ScrollPane(body);

    ProofPane(LogViewModel model) {
        this.model = model;
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("plain-scroll", "inspector");
    }

    @Override
    public ScrollPane node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.proofProperty(), this::show);
        bag.listen(model.anchorsProperty(), (_, _, _) -> show(model.proofProperty().get()));
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show(Optional<EntryProof> proof) {
        body.getChildren().clear();
        if (proof.isEmpty()) {
            body.getChildren()
                    .add(section(Words.wrapped("Choose an entry to see its proof.", "second")));
            return;
        }
        EntryProof p = proof.get();
        body.getChildren()
                .addAll(entry(p), path(p), meaning(p), new AnchorList(model).node(), raw(p));
    }

    private static VBox entry(EntryProof p) {
        HBox head =
                new HBox(
                        Words.whole("Entry", "title"),
                        Words.whole(Count.of(p.line().row().index()), "figure-title"),
                        Space.across(),
                        p.holds()
                                ? new Chip(Tone.OK, Icon.CHECK, "Proof holds")
                                : new Chip(Tone.BAD, Icon.LINK_BROKEN, "Proof does not hold"));
        head.getStyleClass().add("section-title");
        FactGrid grid = new FactGrid();
        grid.row("What", p.line().row().sentence());
        grid.row("Type", p.line().row().type(), "figures-note");
        grid.row("Who", p.line().row().actor(), "figures-note");
        grid.row("Item", p.line().item(), "figures-note");
        grid.row("Time", p.line().row().at().toString(), "figures-note");
        grid.row("Leaf", Digest.brief(p.leaf()), "figures-note");
        return section(head, grid);
    }

    private static VBox path(EntryProof p) {
        HBox head =
                new HBox(
                        Words.whole("Proof to the root of", "dense", "strong"),
                        Words.whole(
                                Count.of(p.size(), "entry", "entries"), "figures-note", "second"),
                        Space.across(),
                        Words.whole(
                                Count.of(p.path().size(), "step", "steps"), "note", "label-quiet"));
        head.getStyleClass().add("section-title");
        VBox steps = new VBox();
        steps.getStyleClass().add("proof-steps");
        steps.getChildren().add(step("this entry", Digest.brief(p.leaf()), "tone-accent"));
        for (EntryProof.ProofStep one : p.steps()) {
            steps.getChildren()
                    .add(
                            step(
                                    (one.left() ? "left of it " : "right of it ")
                                            + Digest.brief(one.sibling()),
                                    Digest.brief(one.result()),
                                    "second"));
        }
        steps.getChildren().add(step("root", Digest.brief(p.root()), "tone-ok"));
        return section(head, steps);
    }

    private static HBox step(String name, String hash, String tone) {
        HBox row =
                new HBox(
                        Words.whole(name, "note", "label-quiet"),
                        Space.across(),
                        Words.whole(hash, "figures-note", tone));
        row.getStyleClass().add("proof-step");
        return row;
    }

    private static VBox meaning(EntryProof p) {
        FlowPane buttons =
                new FlowPane(
                        Buttons.plain(Icon.COPY, "Copy the proof", () -> copy(p.proofFile())),
                        Buttons.plain(Icon.COPY, "Copy the entry", () -> copy(p.text())),
                        Buttons.plain(Icon.COPY, "Copy as evidence", () -> copy(p.evidence())));
        buttons.getStyleClass().add("flow-row");
        return section(
                Words.whole("What this proves", "dense", "strong"),
                Words.wrapped(
                        "The entry is in the log under this root and has not changed since. It does"
                                + " not prove that a decision was right, nor the wall-clock time.",
                        "dense",
                        "second"),
                buttons);
    }

    private static VBox raw(EntryProof p) {
        return section(
                Words.whole("As it is on disk", "dense", "strong"),
                Words.wrapped(spaced(p.text()), "figures-note", "second"));
    }

    /** Gives long lines places to break. */
    private static String spaced(String text) {
        return text.replace(",\"", ", \"");
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static VBox section(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("section");
        return box;
    }
}
