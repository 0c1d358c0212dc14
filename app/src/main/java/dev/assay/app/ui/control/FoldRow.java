package dev.assay.app.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Three groups in one row, the last at its right end; where they have no room beside each other the
 * first stands alone and the other two below it. Nothing of the first is ever left out.
 */
public final class FoldRow extends Pane {
    private static final double BETWEEN = 12;
    private static final double BELOW = 4;

    private final Region lead;
    private final FitRow middle;
    private final Region end;

    /**
     * @param middle leaves out what is optional in it before the row folds
     */
    public FoldRow(Region lead, FitRow middle, Region end) {
        super(lead, middle, end);
        this.lead = lead;
        this.middle = middle;
        this.end = end;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean folds(double width) {
        double wanted = lead.prefWidth(-1) + middle.least() + end.prefWidth(-1);
        return wanted + 2 * BETWEEN > width - getInsets().getLeft() - getInsets().getRight();
    }

    private double below() {
        return Math.max(middle.prefHeight(-1), end.prefHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double first = lead.prefHeight(-1);
        boolean folded = width > 0 && folds(width);
        return insets.getTop()
                + insets.getBottom()
                + (folded ? first + BELOW + below() : Math.max(first, below()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double left = insets.getLeft();
        double room = getWidth() - left - insets.getRight();
        double top = insets.getTop();
        double tall = getHeight() - top - insets.getBottom();
        boolean folded = folds(getWidth());
        double first = folded ? lead.prefHeight(-1) : tall;
        double next = folded ? below() : tall;
        double down = folded ? top + tall - next : top;
        double after = folded ? 0 : lead.prefWidth(-1) + BETWEEN;
        double tail = Math.min(end.prefWidth(-1), room);
        place(lead, left, top, Math.min(lead.prefWidth(-1), room), first);
        place(middle, left + after, down, Math.max(0, room - after - tail - BETWEEN), next);
        place(end, left + room - tail, down, tail, next);
    }

    private void place(Region part, double x, double y, double width, double height) {
        double own = Math.min(part.prefHeight(-1), height);
        part.resizeRelocate(
                snapPositionX(x), snapPositionY(y + (height - own) / 2), snapSizeX(width), own);
    }
}
