package dev.assay.app.ui.provenance;

import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.GraphFact;
import dev.assay.viewer.graph.GraphLink;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/**
 * The same facts as the graph, a row each, for keyboard and screen reader: state, kind of
 * knowledge, what it is, and what it leads to.
 */
final class FactTable {
    private static final double EDGES = 18;

    private final GraphViewModel model;
    private final TableView<GraphFact> table = new TableView<>();
    private FactGraph graph;
    private boolean showing;

    FactTable(GraphViewModel model) {
        this.model = model;
        this.graph = model.whole();
        table.setAccessibleText("Facts about where the file comes from, one a row");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        column("State", 0.11, f -> f.state().word());
        column("Kind", 0.13, f -> f.lane().title());
        column("What", 0.22, GraphFact::title);
        column("Detail", 0.30, GraphFact::detail);
        column("Leads to", 0.22, f -> leads(graph, f));
    }

    /** A column of a share of the width whose words go on in the next line. */
    private void column(String title, double share, Function<GraphFact, String> value) {
        TableColumn<GraphFact, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.prefWidthProperty().bind(table.widthProperty().multiply(share));
        column.setCellFactory(_ -> new WordsCell());
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    /** Whole words on as many lines as they need. */
    private static final class WordsCell extends TableCell<GraphFact, String> {
        private final Text words = new Text();

        WordsCell() {
            words.getStyleClass().addAll("dense", "cell-words");
            words.wrappingWidthProperty().bind(widthProperty().subtract(EDGES));
            setPrefHeight(USE_COMPUTED_SIZE);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            words.setText(empty || text == null ? "" : text);
            setGraphic(empty ? null : words);
        }
    }

    TableView<GraphFact> node() {
        return table;
    }

    void attach(Subscriptions bag) {
        bag.follow(model.reportProperty(), _ -> show());
        bag.follow(model.selectedProperty(), this::select);
        bag.listen(
                table.getSelectionModel().selectedItemProperty(),
                (_, _, fact) -> {
                    if (fact != null && !showing) {
                        model.select(fact.id());
                    }
                });
    }

    private void show() {
        showing = true;
        graph = model.whole();
        table.setItems(FXCollections.observableList(graph.facts()));
        showing = false;
        select(model.selectedProperty().get());
    }

    private void select(String id) {
        GraphFact now = table.getSelectionModel().getSelectedItem();
        if (now == null || !now.id().equals(id)) {
            showing = true;
            graph.fact(id)
                    .ifPresent(fact -> {
                        table.getSelectionModel().select(fact);
                        table.scrollTo(fact);
                    });
            showing = false;
        }
    }

    /** What a fact leads to, relation by relation. */
    static String leads(FactGraph graph, GraphFact fact) {
        List<GraphLink> links =
                graph.links().stream().filter(l -> l.from().equals(fact.id())).toList();
        return links.stream()
                .map(l ->
                        (l.relation().isEmpty() ? "" : l.relation() + ": ")
                                + graph.fact(l.to()).map(GraphFact::title).orElse("")
                                + (l.proven() ? "" : " (not proven)"))
                .collect(Collectors.joining("; "));
    }
}
