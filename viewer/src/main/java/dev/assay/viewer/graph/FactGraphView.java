package dev.assay.viewer.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A graph of facts in three lanes: every fact once, every relation named. Arrow keys go from fact
 * to fact, Home to the one that all is about; what has the focus is selected. For the JavaFX thread
 * only.
 */
public final class FactGraphView extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final double GAP_X = 64;
    private static final double GAP_Y = 28;
    private static final double PAD = 24;
    private static final double HEADS = 148;

    private final Map<String, ProvenanceNode> nodes = new LinkedHashMap<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Map<Lane, VBox> heads = new HashMap<>();
    private final Map<Lane, Region> lines = new HashMap<>();
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private FactGraph graph = new FactGraph(List.of(), List.of(), "");
    private double headsAt;
    private GraphGrid grid = GraphGrid.of(graph);

    public FactGraphView() {
        getStyleClass().add("fact-graph");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows a graph; what was selected stays so where it is still there. */
    public void show(FactGraph shown) {
        graph = shown;
        grid = GraphGrid.of(shown);
        nodes.clear();
        wires.clear();
        heads.clear();
        lines.clear();
        getChildren().clear();
        for (Lane lane : Lane.values()) {
            if (grid.rows().containsKey(lane)) {
                lane(lane);
            }
        }
        for (GraphLink link : joined(shown.links())) {
            Wire wire = new Wire(link);
            wires.add(wire);
            getChildren().add(wire);
        }
        for (GraphFact fact : shown.facts()) {
            ProvenanceNode node =
                    new ProvenanceNode(
                            fact.state(),
                            GraphFact.line(fact.title()),
                            GraphFact.line(fact.detail()));
            node.focusedProperty()
                    .subscribe(on -> {
                        if (on) {
                            select(fact.id());
                        }
                    });
            node.setOnMousePressed(_ -> node.requestFocus());
            nodes.put(fact.id(), node);
            getChildren().add(node);
        }
        headsAt(headsAt);
        select(shown.fact(selected.get()).isPresent() ? selected.get() : shown.focus());
        requestLayout();
    }

    /** Relations between the same two facts share one line that names them all. */
    private static List<GraphLink> joined(List<GraphLink> links) {
        Map<List<String>, GraphLink> byEnds = new LinkedHashMap<>();
        for (GraphLink link : links) {
            byEnds.merge(List.of(link.from(), link.to()), link, GraphLink::with);
        }
        return List.copyOf(byEnds.values());
    }

    private void lane(Lane lane) {
        Label title = new Label(lane.title());
        title.getStyleClass().addAll("dense", "strong");
        title.setWrapText(true);
        Label meaning = new Label(lane.meaning());
        meaning.getStyleClass().addAll("note", "second");
        meaning.setWrapText(true);
        VBox head = new VBox(title, meaning);
        head.getStyleClass().add("lane-head");
        head.setViewOrder(-1);
        Region line = new Region();
        line.getStyleClass().add("lane-line");
        heads.put(lane, head);
        lines.put(lane, line);
        getChildren().addAll(head, line);
    }

    /**
     * Keeps the heads of the lanes in sight: they stand at {@code left}, over what passes there.
     */
    public void headsAt(double left) {
        headsAt = left;
        heads.values().forEach(head -> head.setTranslateX(left));
    }

    /** Marks the facts of these ids as found. */
    public void found(Set<String> ids) {
        nodes.forEach((id, node) -> node.pseudoClassStateChanged(FOUND, ids.contains(id)));
    }

    /** Gives the focus, and with it the selection, to a fact that is shown. */
    public void focus(String id) {
        ProvenanceNode node = nodes.get(id);
        if (node != null) {
            node.requestFocus();
            select(id);
        }
    }

    /** Id of the selected fact; empty where there is none. */
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public FactGraph graph() {
        return graph;
    }

    /** Where a fact is drawn, in this view; for whoever keeps it in sight. */
    public Bounds place(String id) {
        ProvenanceNode node = nodes.get(id);
        return node == null ? getLayoutBounds() : node.getBoundsInParent();
    }

    private void select(String id) {
        selected.set(id);
        nodes.forEach((one, node) -> node.pseudoClassStateChanged(CHOSEN, one.equals(id)));
        for (Wire wire : wires) {
            boolean touches = wire.link().from().equals(id) || wire.link().to().equals(id);
            wire.pseudoClassStateChanged(CHOSEN, touches);
        }
    }

    private void pressed(KeyEvent event) {
        String next =
                switch (event.getCode()) {
                    case LEFT, RIGHT, UP, DOWN -> beside(event.getCode());
                    case HOME -> graph.focus();
                    default -> "";
                };
        if (event.getCode().isArrowKey() || !next.isEmpty()) {
            // where nothing lies beside, the keys stay in the graph
            focus(next);
            event.consume();
        }
    }

    /** The nearest fact in a direction, by centres; sideways distance counts double. */
    private String beside(KeyCode direction) {
        ProvenanceNode from = nodes.get(selected.get());
        if (from == null) {
            return graph.focus();
        }
        Bounds at = from.getBoundsInParent();
        String best = "";
        double shortest = Double.MAX_VALUE;
        for (Map.Entry<String, ProvenanceNode> entry : nodes.entrySet()) {
            Bounds to = entry.getValue().getBoundsInParent();
            double dx = to.getCenterX() - at.getCenterX();
            double dy = to.getCenterY() - at.getCenterY();
            double ahead =
                    switch (direction) {
                        case LEFT -> -dx;
                        case RIGHT -> dx;
                        case UP -> -dy;
                        default -> dy;
                    };
            boolean level = direction == KeyCode.LEFT || direction == KeyCode.RIGHT;
            double distance = ahead + 2 * Math.abs(level ? dy : dx);
            if (ahead > 1 && distance < shortest) {
                shortest = distance;
                best = entry.getKey();
            }
        }
        return best;
    }

    /** Room between columns: names of relations stand in it. */
    private double gap() {
        return Math.max(GAP_X, 44 + wires.stream().mapToDouble(Wire::nameWidth).max().orElse(0));
    }

    private double cellWidth() {
        return nodes.values().stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
    }

    private double cellHeight() {
        return nodes.values().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0);
    }

    private double laneHeight(Lane lane) {
        int rows = grid.rows().getOrDefault(lane, 0);
        return rows == 0 ? 0 : 2 * PAD + rows * cellHeight() + (rows - 1) * GAP_Y;
    }

    private double headWidth() {
        return Math.max(
                HEADS, heads.values().stream().mapToDouble(h -> h.minWidth(-1)).max().orElse(0));
    }

    /** Never squeezed: whoever shows it scrolls. */
    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return headWidth() + 2 * PAD + grid.columns() * (cellWidth() + gap()) - gap();
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = 0;
        for (Lane lane : Lane.values()) {
            sum += laneHeight(lane);
        }
        return sum;
    }

    @Override
    protected void layoutChildren() {
        double width = cellWidth();
        double height = cellHeight();
        double left = headWidth();
        double gap = gap();
        double top = 0;
        Map<Lane, Double> tops = new HashMap<>();
        for (Lane lane : Lane.values()) {
            VBox head = heads.get(lane);
            Region line = lines.get(lane);
            if (head != null && line != null) {
                head.resizeRelocate(0, top, left, laneHeight(lane) - 1);
                tops.put(lane, top + PAD);
                top += laneHeight(lane);
                line.resizeRelocate(0, top - 1, Math.max(getWidth(), computePrefWidth(-1)), 1);
            }
        }
        grid.cells()
                .forEach((id, cell) -> {
                    ProvenanceNode node = nodes.get(id);
                    if (node != null) {
                        node.resizeRelocate(
                                left + PAD + cell.column() * (width + gap),
                                tops.getOrDefault(cell.lane(), 0.0) + cell.row() * (height + GAP_Y),
                                width,
                                height);
                    }
                });
        Map<String, Integer> arriving = new HashMap<>();
        for (Wire wire : wires) {
            ProvenanceNode from = nodes.get(wire.link().from());
            ProvenanceNode to = nodes.get(wire.link().to());
            if (from != null && to != null) {
                int lane = arriving.merge(wire.link().to(), 1, Integer::sum);
                double turn = 16 + Math.min(4, lane - 1) * 5;
                wire.between(
                        from.getBoundsInParent(),
                        to.getBoundsInParent(),
                        turn,
                        blocked(wire.link()) ? GAP_Y * 0.75 : 0);
            }
        }
    }

    /** Whether other facts stand in the way that a line would take along its row. */
    private boolean blocked(GraphLink link) {
        GraphGrid.Cell from = grid.cells().get(link.from());
        GraphGrid.Cell to = grid.cells().get(link.to());
        return from != null
                && to != null
                && grid.cells().values().stream()
                        .anyMatch(c ->
                                c.lane() == from.lane()
                                        && c.row() == from.row()
                                        && c.column() > from.column()
                                        && c.column() < to.column());
    }
}
