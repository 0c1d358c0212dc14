package dev.assay.viewer.graph;

import dev.assay.viewer.theme.IconView;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A fact in the graph or a list: its shape around state, title and one line of detail. */
public final class ProvenanceNode extends StackPane {
    /**
     * @param title what it is, such as the name of a manifest
     * @param detail one line more; may be empty
     */
    public ProvenanceNode(ProvenanceState state, String title, String detail) {
        getStyleClass().addAll("provenance-node", state.styleClass());
        Label word = new Label(state.word(), new IconView(state.icon()));
        word.getStyleClass().add("state-word");
        Label name = new Label(title);
        name.getStyleClass().add("node-title");
        VBox words = new VBox(word, name);
        words.getStyleClass().add("node-words");
        if (!detail.isEmpty()) {
            Label more = new Label(detail);
            more.getStyleClass().add("note");
            words.getChildren().add(more);
        }
        getChildren().addAll(new ProvenanceShape(state), new HBox(words));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(state.word() + ": " + title + (detail.isEmpty() ? "" : ", " + detail));
    }
}
