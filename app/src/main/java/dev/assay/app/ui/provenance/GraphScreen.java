package dev.assay.app.ui.provenance;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.FactGraphView;
import dev.assay.viewer.graph.ProvenanceMark;
import dev.assay.viewer.graph.ProvenanceState;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The graph with its legend, the bytes of the file below it and the details beside it. */
public final class GraphScreen implements View {
    private final GraphViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final BorderPane root = new BorderPane();
    private final FactGraphView graph = new FactGraphView();
    private final ScrollPane stage = new ScrollPane(graph);
    private final DetailPane detail;
    private final FactTable table;
    private final TextField search = new TextField();
    private final Label counts = Words.whole("", "note", "second");
    private final Label change = Words.wrapped("", "dense");
    private final JFXButton form = Buttons.plain("Table", this::other);

    public GraphScreen(GraphViewModel model) {
        this.model = model;
        this.detail = new DetailPane(model);
        this.table = new FactTable(model);
        root.getStyleClass().add("provenance-screen");
        root.getStylesheets()
                .add(
                        String.valueOf(
                                GraphScreen.class.getResource(
                                        "/dev/assay/app/ui/provenance/provenance.css")));
        stage.setPannable(true);
        stage.setFitToHeight(true);
        stage.setFitToWidth(true);
        stage.getStyleClass().add("graph-stage");
        ScrollPane side = new ScrollPane(detail);
        side.setFitToWidth(true);
        side.getStyleClass().add("provenance-side");
        change.getStyleClass().add("provenance-change");
        change.setMaxWidth(Double.MAX_VALUE);
        change.managedProperty().bind(change.visibleProperty());
        root.setTop(new VBox(head(), legend(), change));
        root.setCenter(stage);
        root.setRight(side);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.T && !search.isFocused()) {
                        other();
                        event.consume();
                    }
                });
    }

    private Node head() {
        search.setPromptText("Find in the graph");
        search.setAccessibleText("Find in the graph");
        search.getStyleClass().add("graph-search");
        search.setOnAction(_ -> model.search(search.getText()));
        HBox head =
                new HBox(
                        new VBox(Words.whole("Where this file comes from", "title"), counts),
                        Space.across(),
                        new AsOfField(model),
                        search);
        if (model.isLarge()) {
            head.getChildren()
                    .add(Buttons.plain("Fold or unfold", () -> model.fold(!model.folds())));
        }
        form.setAccessibleText("Show the facts as a table, or as a graph");
        head.getChildren()
                .addAll(
                        Buttons.keyed(form, "T"),
                        Buttons.plain(Icon.COPY, "Copy as text", this::copy));
        head.getStyleClass().add("provenance-head");
        return head;
    }

    private static String counts(ProvenanceReport report) {
        return Count.of(report.graph().nodes().size(), "manifest", "manifests")
                + " \u00b7 "
                + Count.of(report.graph().edges().size(), "ingredient", "ingredients")
                + " \u00b7 "
                + report.missing().size()
                + " missing \u00b7 titles and names are the signers' words \u00b7 nothing fetched";
    }

    private static Node legend() {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("provenance-legend");
        for (ProvenanceState state : ProvenanceState.values()) {
            legend.getChildren().add(new ProvenanceMark(state));
        }
        return legend;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        table.attach(bag);
        bag.follow(model.reportProperty(), this::answered);
        bag.follow(model.askingProperty(), this::asking);
        bag.follow(model.shownProperty(), this::show);
        bag.follow(model.foundProperty(), graph::found);
        bag.follow(graph.selectedProperty(), model::select);
        bag.follow(model.selectedProperty(), this::selected);
        // once it has a size, and again whenever it is drawn anew
        bag.listen(stage.viewportBoundsProperty(), (_, _, _) -> sightOfSelected());
        bag.listen(graph.layoutBoundsProperty(), (_, _, _) -> sightOfSelected());
        bag.listen(stage.hvalueProperty(), (_, _, _) -> keepHeads());
        // keys walk the graph from the start, not the field that happens to come first
        graph.focus(model.selectedProperty().get());
    }

    /** The graph as a table and back; what is selected stays so. */
    private void other() {
        boolean tabular = stage.equals(root.getCenter());
        root.setCenter(tabular ? table.node() : stage);
        if (tabular) {
            table.node().requestFocus();
        } else {
            graph.focus(model.selectedProperty().get());
        }
    }

    private void answered(ProvenanceReport report) {
        counts.setText(counts(report));
        root.setBottom(new ByteBar(report.byteMap()));
        asking(model.askingProperty().get());
        graph.graph().fact(model.selectedProperty().get()).ifPresent(detail::show);
    }

    /** What is being asked, or else why the answer is another as of the chosen instant. */
    private void asking(String words) {
        String said = words.isEmpty() ? model.change() : words;
        change.setText(said);
        change.setVisible(!said.isEmpty());
    }

    private void show(FactGraph shown) {
        graph.show(shown);
        graph.found(model.foundProperty().get());
    }

    private void selected(String id) {
        graph.graph()
                .fact(id)
                .ifPresent(fact -> {
                    if (!graph.selectedProperty().get().equals(id)) {
                        graph.focus(id);
                    }
                    detail.show(fact);
                    sightOfSelected();
                });
    }

    private void sightOfSelected() {
        FxThread.later(() -> {
            bringIntoSight(graph.place(model.selectedProperty().get()));
            keepHeads();
        });
    }

    private void keepHeads() {
        double beyond = graph.getWidth() - stage.getViewportBounds().getWidth();
        graph.headsAt(Math.max(0, beyond * stage.getHvalue()));
    }

    private void bringIntoSight(Bounds place) {
        double room = graph.getWidth() - stage.getViewportBounds().getWidth();
        double tall = graph.getHeight() - stage.getViewportBounds().getHeight();
        if (room > 0) {
            double middle = place.getCenterX() - stage.getViewportBounds().getWidth() / 2;
            stage.setHvalue(Math.clamp(middle / room, 0, 1));
        }
        if (tall > 0) {
            double middle = place.getCenterY() - stage.getViewportBounds().getHeight() / 2;
            stage.setVvalue(Math.clamp(middle / tall, 0, 1));
        }
    }

    @Override
    public void detach() {
        model.close();
        bag.release();
    }
}
