package dev.assay.app.ui.queue;

import dev.assay.app.ui.control.Buttons;
import dev.assay.icons.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/** The filter of the queue: a button that opens the choice. */
final class ScopeButton extends HBox {
    private final QueueViewModel model;

    ScopeButton(QueueViewModel model) {
        this.model = model;
        getChildren().add(Buttons.tool(Icon.FILTER, "Filter the queue", this::open));
    }

    private void open() {
        List<ToggleButton> choices = new ArrayList<>();
        PopOver over = new PopOver();
        for (QueueScope scope : QueueScope.values()) {
            ToggleButton choice = new ToggleButton(scope.toString());
            choice.setSelected(model.scopeProperty().get() == scope);
            choice.setOnAction(_ -> {
                model.scopeProperty().set(scope);
                over.hide();
            });
            choices.add(choice);
        }
        SegmentedButton segments = new SegmentedButton();
        segments.getButtons().setAll(choices);
        VBox content = new VBox(segments);
        content.getStyleClass().add("popover-body");
        over.setContentNode(content);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        over.setAnimated(false);
        over.setTitle("Filter");
        over.show(this);
    }
}
