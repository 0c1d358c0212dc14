package dev.assay.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A row that leaves something out rather than cut words: what is optional goes, the last named
 * first, until the rest fits.
 */
public final class FitRow extends HBox {
    private final List<Node> optional = new ArrayList<>();

    public FitRow(Node... children) {
        super(children);
    }

    /** May be left out, the last one first. */
    public FitRow mayLeaveOut(Node... nodes) {
        optional.addAll(List.of(nodes));
        return this;
    }

    /** Exactly these may be left out, the last one first. */
    public void leaveOutOnly(List<Node> nodes) {
        optional.clear();
        optional.addAll(nodes);
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double wanted = -getSpacing();
        for (Node child : getChildren()) {
            boolean counts = child.isManaged() || left(child);
            if (counts) {
                wanted += getSpacing() + width(child);
            }
        }
        List<Node> goes = new ArrayList<>();
        for (Node node : optional.reversed()) {
            if (wanted > room && (node.isManaged() || left(node))) {
                goes.add(node);
                wanted -= getSpacing() + width(node);
            }
        }
        for (Node node : optional) {
            boolean out = goes.contains(node);
            if (out && node.isManaged()) {
                node.setManaged(false);
                node.setVisible(false);
                node.getProperties().put(this, true);
            } else if (!out && left(node)) {
                node.getProperties().remove(this);
                node.setManaged(true);
                node.setVisible(true);
            }
        }
    }

    private boolean left(Node node) {
        return node.getProperties().containsKey(this);
    }

    private static double width(Node node) {
        return node.prefWidth(-1);
    }
}
