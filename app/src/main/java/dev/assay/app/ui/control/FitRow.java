package dev.assay.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A row that leaves something out rather than cut words: what is optional goes, the last named
 * first, until the rest fits.
 */
public final class FitRow extends HBox {
    private final List<Node> optional = new ArrayList<>();
    private @Nullable Node way;
    private Set<Node> reached = Set.of();

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

    /** Shows {@code node} only where one of {@code others} is left out: it leads to them. */
    public FitRow insteadOf(Node node, Node... others) {
        way = node;
        reached = Set.of(others);
        show(node, false);
        return this;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /** What it would take to leave nothing out. */
    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight() + wanted();
    }

    /** What it takes when everything optional is left out. */
    double least() {
        double least = getInsets().getLeft() + getInsets().getRight() + wanted();
        for (Node node : optional) {
            if (node.isManaged() || left(node)) {
                least -= getSpacing() + width(node);
            }
        }
        return least;
    }

    private double wanted() {
        double wanted = -getSpacing();
        for (Node child : getChildren()) {
            if (!child.equals(way) && (child.isManaged() || left(child))) {
                wanted += getSpacing() + width(child);
            }
        }
        return Math.max(0, wanted);
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        List<Node> goes = goes(wanted() - room);
        if (way != null) {
            boolean leads =
                    getChildren().contains(way) && goes.stream().anyMatch(reached::contains);
            show(way, leads);
            if (leads) {
                goes = goes(wanted() + getSpacing() + width(way) - room);
            }
        }
        for (Node node : optional) {
            boolean out = goes.contains(node);
            if (out && node.isManaged()) {
                show(node, false);
                node.getProperties().put(this, true);
            } else if (!out && left(node)) {
                node.getProperties().remove(this);
                show(node, true);
            }
        }
    }

    private List<Node> goes(double tooMuch) {
        List<Node> goes = new ArrayList<>();
        double over = tooMuch;
        for (Node node : optional.reversed()) {
            if (over > 0 && (node.isManaged() || left(node))) {
                goes.add(node);
                over -= getSpacing() + width(node);
            }
        }
        return goes;
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    private boolean left(Node node) {
        return node.getProperties().containsKey(this);
    }

    private static double width(Node node) {
        return node.prefWidth(-1);
    }
}
