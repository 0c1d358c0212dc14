package dev.assay.app.ui.insight;

import dev.assay.app.ui.control.Words;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A framed part of the screen with a title and what it counts over. */
final class Plate extends VBox {
    Plate(String title, String over, Node content) {
        HBox head = new HBox(Words.whole(title, "strong"), Words.wrapped(over, "dense", "second"));
        head.getStyleClass().add("plate-head");
        getStyleClass().add("plate");
        getChildren().addAll(head, content);
    }
}
