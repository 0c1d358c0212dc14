package dev.assay.app.ui.inspect;

import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How storage says the item was kept: claim by claim, each with how far it holds. */
final class LineageSection implements View {
    private final LineageViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();

    LineageSection(LineageViewModel model) {
        this.model = model;
        root.getStyleClass().add("section");
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.stateProperty(), this::show);
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show(LineageViewModel.State state) {
        root.setVisible(!(state instanceof LineageViewModel.State.Nothing));
        root.setManaged(root.isVisible());
        switch (state) {
            case LineageViewModel.State.Nothing _ -> root.getChildren().clear();
            case LineageViewModel.State.Asking _ ->
                    root.getChildren()
                            .setAll(
                                    head(0),
                                    Words.wrapped("The store is being asked.", "dense", "second"));
            case LineageViewModel.State.Known(var findings) -> {
                root.getChildren().setAll(head(findings.size()));
                findings.forEach(finding -> root.getChildren().add(row(finding)));
            }
        }
    }

    private static HBox head(int count) {
        HBox head =
                new HBox(
                        Words.whole("Storage", "dense", "strong"),
                        Words.whole(Integer.toString(count), "figures-note", "second"),
                        Space.across(),
                        Words.whole("conflicts first", "note", "label-quiet"));
        head.getStyleClass().add("section-title");
        return head;
    }

    private static Node row(LineageFinding finding) {
        Mark mark = Mark.of(finding.standing());
        IconView icon = new IconView(mark.icon());
        icon.getStyleClass().add(mark.tone());
        VBox words = new VBox(Words.wrapped(finding.sentence(), "dense"));
        String declared = finding.declared();
        if (declared != null) {
            words.getChildren().add(Words.wrapped(declared, "figures-note", "second"));
        }
        String measured = finding.measured();
        if (measured != null && !measured.equals(declared)) {
            words.getChildren().add(Words.wrapped("here " + measured, "figures-note", "tone-bad"));
        }
        words.getChildren().add(Words.wrapped(mark.word(), "note", "label-quiet"));
        words.getStyleClass().add("text-block");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        row.getStyleClass().add("finding");
        row.setAccessibleText(mark.word() + ": " + finding.sentence());
        return row;
    }

    /** Shape, tone and word of a standing. */
    private record Mark(Icon icon, String tone, String word) {
        static Mark of(LineageFinding.Standing standing) {
            return switch (standing) {
                case CONTRADICTED -> new Mark(Icon.LINK_BROKEN, "tone-bad", "conflict");
                case NOT_CHECKABLE -> new Mark(Icon.QUESTION, "tone-plain", "cannot be compared");
                case CONFIRMED -> new Mark(Icon.CHECK, "tone-ok", "confirmed by the bytes");
                case TOLD -> new Mark(Icon.INFO, "tone-plain", "the store says so");
                case DECLARED -> new Mark(Icon.QUOTE, "tone-plain", "claim");
                case ABSENT -> new Mark(Icon.SLASH_CIRCLE, "tone-plain", "missing");
            };
        }
    }
}
