package dev.assay.app.ui.audit;

import dev.assay.app.ui.audit.LogFilter.Span;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.model.audit.event.EventSchema;
import dev.assay.viewer.fx.Subscriptions;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Narrows the whole log by type, person, item and time. */
final class FilterRow implements View {
    private static final String EVERY_TYPE = "All types";
    private static final String EVERYBODY = "Everybody";

    private final LogViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final ComboBox<String> type = new ComboBox<>();
    private final ComboBox<String> person = new ComboBox<>();
    private final ComboBox<Span> span = new ComboBox<>();
    private final TextField item = new TextField();
    private final FlowPane root = new FlowPane();

    FilterRow(LogViewModel model) {
        this.model = model;
        type.getItems().add(EVERY_TYPE);
        type.getItems().addAll(EventSchema.all().keySet());
        type.setValue(EVERY_TYPE);
        type.setAccessibleText("Type of entry");
        person.getItems().add(EVERYBODY);
        person.setValue(EVERYBODY);
        person.setAccessibleText("Person");
        span.getItems().addAll(Span.values());
        span.setValue(Span.ANY);
        span.setAccessibleText("Time");
        item.setPromptText("Item starts with");
        item.setAccessibleText("First digits of an item");
        item.setPrefColumnCount(12);
        root.getStyleClass().addAll("flow-row", "log-filters");
        root.getChildren()
                .addAll(type, person, span, item, Buttons.quiet("Show older", model::older));
    }

    @Override
    public FlowPane node() {
        return root;
    }

    @Override
    public void attach() {
        bag.listen(type.valueProperty(), (_, _, _) -> narrow());
        bag.listen(person.valueProperty(), (_, _, _) -> narrow());
        bag.listen(span.valueProperty(), (_, _, _) -> narrow());
        bag.listen(item.textProperty(), (_, _, _) -> narrow());
        bag.listen(model.lines(), _ -> people());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void narrow() {
        model.filterProperty()
                .set(
                        new LogFilter(
                                EVERY_TYPE.equals(type.getValue()) ? "" : type.getValue(),
                                EVERYBODY.equals(person.getValue()) ? "" : person.getValue(),
                                item.getText().replace("-", ""),
                                span.getValue()));
    }

    /** Offers everybody who was seen so far. */
    private void people() {
        TreeSet<String> seen = new TreeSet<>(person.getItems());
        model.lines().forEach(line -> seen.add(line.row().actor()));
        seen.remove(EVERYBODY);
        for (String actor : seen) {
            if (!person.getItems().contains(actor)) {
                person.getItems().add(actor);
            }
        }
    }
}
