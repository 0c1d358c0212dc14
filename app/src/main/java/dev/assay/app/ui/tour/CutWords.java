package dev.assay.app.ui.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;

/** Finds words on screen that are cut: ellipsis, or text larger than the room it was given. */
final class CutWords {
    private CutWords() {}

    /** Every cut text below {@code root} that is visible, as a sentence each. */
    static List<String> below(Node root) {
        List<String> found = new ArrayList<>();
        visit(root, found);
        return found;
    }

    private static void visit(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && !(node instanceof ListCell)
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            check(labeled, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
        }
    }

    private static void check(Labeled labeled, List<String> found) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !text.getText().equals(labeled.getText())) {
                boolean wrapped =
                        text.getText()
                                .replaceAll("\\s", "")
                                .equals(labeled.getText().replaceAll("\\s", ""));
                if (!wrapped) {
                    found.add(
                            "cut: \u201c"
                                    + labeled.getText()
                                    + "\u201d shows \u201c"
                                    + text.getText()
                                    + "\u201d");
                }
            }
        }
        Bounds own = labeled.getLayoutBounds();
        double wanted = labeled.prefHeight(labeled.isWrapText() ? own.getWidth() : -1);
        if (own.getHeight() > 0 && wanted - own.getHeight() > 2) {
            found.add("low: \u201c" + labeled.getText() + "\u201d");
        }
    }
}
