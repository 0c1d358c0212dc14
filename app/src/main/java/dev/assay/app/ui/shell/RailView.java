package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rail at the left edge: one button a place. */
final class RailView implements View {
    private final ShellViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

    RailView(ShellViewModel model) {
        this.model = model;
        root.getStyleClass().add("rail");
        for (Place place : Place.values()) {
            if (place == Place.KEYS) {
                root.getChildren().add(Space.down());
            }
            ToggleButton button = new ToggleButton(place.title());
            button.getStyleClass().add("place");
            button.setGraphic(new IconView(place.icon(), IconView.Size.TOOL));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> go(place));
            buttons.put(place, button);
            root.getChildren().add(button);
        }
    }

    private void go(Place place) {
        model.go(place);
        mark(model.placeProperty().get());
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(
                model.placeProperty(),
                here -> buttons.forEach((place, button) -> button.setSelected(place == here)));
    }

    private void mark(Place here) {
        buttons.forEach((place, button) -> button.setSelected(place == here));
    }

    @Override
    public void detach() {
        bag.release();
    }

    /** The first button, for the order of panes. */
    Node first() {
        return buttons.getOrDefault(Place.QUEUE, new ToggleButton());
    }
}
