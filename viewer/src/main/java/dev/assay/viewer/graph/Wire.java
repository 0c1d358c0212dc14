package dev.assay.viewer.graph;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** A relation as a line with an arrow and its name. */
final class Wire extends Group {
    private static final double HEAD = 5;

    private final GraphLink link;
    private final Polyline line = new Polyline();
    private final Polygon head = new Polygon();
    private final Label name;

    Wire(GraphLink link) {
        this.link = link;
        name = new Label(link.relation());
        getStyleClass().add("graph-wire");
        line.getStyleClass().add(link.proven() ? "wire" : "wire-unproven");
        head.getStyleClass().add("wire-head");
        name.getStyleClass().addAll("wire-name", "note");
        name.setVisible(!link.relation().isEmpty());
        getChildren().addAll(line, head, name);
        setMouseTransparent(true);
        setManaged(false);
    }

    /** How much room the name needs. */
    double nameWidth() {
        return link.relation().isEmpty() ? 0 : name.prefWidth(-1);
    }

    GraphLink link() {
        return link;
    }

    /**
     * Draws from the one box to the other: from side to side, or from edge to edge below.
     *
     * @param below how far under the first box the line runs where others are in its way, else 0
     */
    void between(Bounds from, Bounds to, double lane, double below) {
        boolean across = from.getMaxX() + 8 <= to.getMinX();
        double y1 = from.getCenterY();
        double y2 = to.getCenterY();
        if (across) {
            double x1 = from.getMaxX() + 2;
            double x2 = to.getMinX() - 2;
            double turn = x2 - lane;
            if (below > 0) {
                double under = from.getMaxY() + below;
                double out = x1 + 8;
                line.getPoints().setAll(x1, y1, out, y1, out, under, turn, under, turn, y2, x2, y2);
                place(out + 4, under);
            } else {
                line.getPoints().setAll(x1, y1, turn, y1, turn, y2, x2, y2);
                place(x1 + 4, y1);
            }
            head.getPoints().setAll(x2, y2, x2 - HEAD * 1.6, y2 - HEAD, x2 - HEAD * 1.6, y2 + HEAD);
        } else {
            boolean down = y2 > y1;
            double x1 = from.getCenterX();
            double x2 = to.getCenterX();
            double from1 = down ? from.getMaxY() + 2 : from.getMinY() - 2;
            double end = down ? to.getMinY() - 2 : to.getMaxY() + 2;
            double turn = (from1 + end) / 2;
            line.getPoints().setAll(x1, from1, x1, turn, x2, turn, x2, end);
            double back = down ? end - HEAD * 1.6 : end + HEAD * 1.6;
            head.getPoints().setAll(x2, end, x2 - HEAD, back, x2 + HEAD, back);
            place(Math.max(x1, x2) + 6, turn);
        }
    }

    private void place(double x, double y) {
        name.applyCss();
        name.autosize();
        name.relocate(x, y - name.getHeight() - 2);
    }
}
