package dev.assay.app.ui.inspect;

import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Storage and stream facts, each with who says so; values are given whole. */
public final class FactsTab implements View {
    private final FactsViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();

    public FactsTab(FactsViewModel model) {
        this.model = model;
        root.getStyleClass().add("facts-tab");
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.listen(model.groups(), _ -> show());
        show();
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show() {
        root.getChildren().clear();
        if (model.groups().isEmpty()) {
            VBox box = new VBox(Words.wrapped("No item is open.", "second"));
            box.getStyleClass().add("section");
            root.getChildren().add(box);
        }
        for (FactGroup group : model.groups()) {
            FactGrid grid = new FactGrid();
            group.facts().forEach(fact -> grid.row(fact.name(), value(fact)));
            VBox box = new VBox(Words.wrapped(group.title(), "dense", "strong"), grid);
            box.getStyleClass().add("section");
            root.getChildren().add(box);
        }
    }

    private static Node value(Fact fact) {
        Label words = Words.wrapped(fact.value(), fact.figures() ? "figures-note" : "dense");
        String said =
                switch (fact.standing()) {
                    case MEASURED -> "";
                    case TOLD -> "the store says";
                    case DECLARED -> "declared";
                    case CONFIRMED -> "declared, and the bytes agree";
                    case CONTRADICTED -> "declared, and the bytes do not agree";
                    case MISSING -> "missing";
                };
        if (said.isEmpty()) {
            return words;
        }
        Label standing = Words.wrapped(said, "note", "label-quiet");
        switch (fact.standing()) {
            case CONFIRMED -> mark(standing, Icon.CHECK, "tone-ok");
            case CONTRADICTED -> mark(standing, Icon.LINK_BROKEN, "tone-bad");
            case DECLARED -> mark(standing, Icon.QUOTE, "tone-plain");
            case MISSING -> mark(standing, Icon.SLASH_CIRCLE, "tone-plain");
            case MEASURED, TOLD -> {}
        }
        return new VBox(words, standing);
    }

    private static void mark(Label label, Icon icon, String tone) {
        label.setGraphic(new IconView(icon, IconView.Size.SMALL));
        label.getStyleClass().add(tone);
    }
}
