package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.View;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A place that is named on the rail and does not exist yet; it says so. */
final class ComingView implements View {
    private final StackPane root;

    ComingView(String title, String sentence) {
        StateCard card = new StateCard(StateKind.NOT_APPLICABLE, title, sentence);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setMaxWidth(Region.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().add("page");
    }

    @Override
    public StackPane node() {
        return root;
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {}
}
