package dev.assay.viewer.graph;

import dev.assay.viewer.theme.IconView;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A state in a list: shape, icon and word on one line. */
public final class ProvenanceMark extends HBox {
    public ProvenanceMark(ProvenanceState state) {
        getStyleClass().addAll("provenance-mark", state.styleClass());
        Label word = new Label(state.word());
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new ProvenanceShape(state), new IconView(state.icon()), word);
        setAccessibleText(state.word());
    }
}
