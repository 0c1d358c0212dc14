package dev.assay.app.ui.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** Finds words on screen that are cut: ellipsis, or text larger than the room it was given. */
final class CutWords {
    private CutWords() {}

    /** Every cut text below {@code root} that is visible, as a sentence each. */
    static List<String> below(Node root) {
        List<String> found = new ArrayList<>();
        visit(root, false, found);
        return found;
    }

    private static void visit(Node node, boolean inTab, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && !(node instanceof ListCell)
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            check(labeled, found);
            if (!inTab) {
                outside(labeled, found);
            }
        }
        if (node instanceof HBox row) {
            overlap(row, found);
        }
        if (node instanceof Parent parent) {
            // the tabs that are not open lie beside the open one
            boolean tab = inTab || node.getStyleClass().contains("tab-content-area");
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, tab, found));
        }
    }

    private static void outside(Labeled labeled, List<String> found) {
        Bounds place = labeled.localToScene(labeled.getLayoutBounds());
        double edge = labeled.getScene().getWidth();
        if (place.getMinX() < -1 || place.getMaxX() > edge + 1) {
            found.add("outside: \u201c" + labeled.getText() + "\u201d");
        }
    }

    private static void overlap(HBox row, List<String> found) {
        Node before = null;
        for (Node child : row.getChildren()) {
            if (!child.isVisible()
                    || !child.isManaged()
                    || child.getLayoutBounds().getWidth() < 1) {
                continue;
            }
            if (before != null
                    && !(child instanceof ToggleButton)
                    && child.getLayoutX()
                            < before.getLayoutX() + before.getLayoutBounds().getWidth() - 1) {
                found.add("overlap in " + row.getStyleClass());
            }
            before = child;
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
