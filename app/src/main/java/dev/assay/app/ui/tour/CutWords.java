package dev.assay.app.ui.tour;

import dev.assay.viewer.theme.PaintedWords;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/**
 * Finds words on screen that are cut: labels and cells with an ellipsis or less room than they
 * need, prompts wider than their field, words painted onto a canvas, and things that overlap or
 * pass the end of their row.
 */
final class CutWords {
    private final List<String> found = new ArrayList<>();

    private CutWords() {}

    /** Every cut text below {@code root} that is visible, as a sentence each. */
    static List<String> below(Node root) {
        CutWords search = new CutWords();
        search.visit(root, new Place(false, false, 0, root.getScene().getWidth()));
        return search.found;
    }

    /**
     * Where the search is. What is panned both ways, such as a graph, has room as far as it goes;
     * what is read downwards must not pass its sides.
     *
     * @param beside within tabs, where those that are not open lie beside the open one
     * @param scrolled within something that scrolls up and down
     * @param left where what is shown begins, in the scene
     * @param right where it ends
     */
    private record Place(boolean beside, boolean scrolled, double left, double right) {
        Place in(Node node) {
            if (node instanceof ScrollPane pane && pane.isPannable() && pane.getContent() != null) {
                Node held = pane.getContent();
                Bounds all = held.localToScene(held.getLayoutBounds());
                return new Place(beside, true, all.getMinX(), all.getMaxX());
            }
            boolean scrolls = node instanceof ScrollPane || node instanceof VirtualFlow<?>;
            Bounds at = node.localToScene(node.getLayoutBounds());
            return new Place(
                    beside || node.getStyleClass().contains("tab-content-area"),
                    scrolled || scrolls,
                    scrolls ? Math.max(left, at.getMinX()) : left,
                    scrolls ? Math.min(right, at.getMaxX()) : right);
        }
    }

    private void visit(Node node, Place place) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled -> {
                label(labeled, place);
                overflowing(labeled);
            }
            case TextField field -> field(field);
            case HBox row -> overlap(row);
            default -> {}
        }
        if (node instanceof PaintedWords.Painter painter) {
            painter.painted().forEach(words -> painted(words, node.getLayoutBounds()));
        }
        if (node instanceof Parent parent) {
            Place inside = place.in(node);
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, inside));
        }
    }

    private void label(Labeled labeled, Place place) {
        if (labeled.getText() != null && !labeled.getText().isEmpty()) {
            shortened(labeled);
            if (!place.beside()) {
                outside(labeled, place);
            }
        }
    }

    private void shortened(Labeled labeled) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !plain(text.getText()).equals(plain(labeled))) {
                add("cut", labeled.getText() + "\u201d shows \u201c" + text.getText());
            }
        }
        Bounds own = labeled.getLayoutBounds();
        double wanted = labeled.prefHeight(labeled.isWrapText() ? own.getWidth() : -1);
        if (own.getHeight() > 0 && wanted - own.getHeight() > 2) {
            add("low", labeled.getText());
        }
    }

    /** What a button holds in place of a text, such as words with a key cap. */
    private void overflowing(Labeled labeled) {
        Node held = labeled.getGraphic();
        if (held != null && held.isVisible()) {
            Bounds at = held.getBoundsInParent();
            if (at.getMinX() < -1 || at.getMaxX() > labeled.getWidth() + 1) {
                add("too narrow", String.valueOf(labeled.getAccessibleText()));
            }
        }
    }

    /** Without white space, which a line break takes away. */
    private static String plain(String words) {
        return words.replaceAll("\\s", "");
    }

    private static String plain(Labeled labeled) {
        return plain(labeled.getText());
    }

    private void outside(Labeled labeled, Place place) {
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        double bottom = labeled.getScene().getHeight();
        if (at.getMinX() < place.left() - 1
                || at.getMaxX() > place.right() + 1
                || (!place.scrolled() && (at.getMinY() < -1 || at.getMaxY() > bottom + 1))) {
            add("outside", labeled.getText());
        }
    }

    /** The prompt, and what stands in a field nobody is writing in. */
    private void field(TextField field) {
        Insets insets = field.getInsets();
        double room = field.getWidth() - insets.getLeft() - insets.getRight();
        String words = field.getText().isEmpty() ? field.getPromptText() : field.getText();
        if (words != null && !field.isFocused()) {
            Text measure = new Text(words);
            measure.setFont(field.getFont());
            if (measure.getLayoutBounds().getWidth() > room + 1) {
                add("field too narrow", words);
            }
        }
    }

    private void painted(PaintedWords words, Bounds room) {
        Rectangle2D at = words.place();
        boolean inside =
                at.getMinX() >= room.getMinX() - 1
                        && at.getMaxX() <= room.getMaxX() + 1
                        && at.getMinY() >= room.getMinY() - 1
                        && at.getMaxY() <= room.getMaxY() + 1;
        if (!words.whole() || !inside) {
            add("painted", words.meant() + "\u201d shows \u201c" + words.shown());
        }
    }

    private void overlap(HBox row) {
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
            if (child.getLayoutX() + child.getLayoutBounds().getWidth() > row.getWidth() + 1) {
                found.add("beyond the end of " + row.getStyleClass());
            }
            before = child;
        }
    }

    private void add(String what, String words) {
        found.add(what + ": \u201c" + words + "\u201d");
    }
}
