package dev.assay.app.ui.review;

import com.jfoenix.controls.JFXCheckBox;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.icons.Icon;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** How a map is laid over the picture, where the bar has no room for it: a button that opens it. */
final class MapStyleButton extends HBox {
    private final MapViewModel model;

    MapStyleButton(MapViewModel model) {
        this.model = model;
        getChildren().add(Buttons.tool(Icon.CONTOUR, "Opacity and contour of the map", this::open));
    }

    private void open() {
        Slider opacity = new Slider(0, 100, 50);
        opacity.setAccessibleText("Opacity of the map in percent");
        opacity.setBlockIncrement(10);
        opacity.valueProperty().bindBidirectional(model.opacityProperty());
        JFXCheckBox contour = new JFXCheckBox("Contour");
        contour.selectedProperty().bindBidirectional(model.contourProperty());
        HBox strength = new HBox(Words.whole("Opacity", "dense", "second"), opacity);
        strength.getStyleClass().add("map-bar-part");
        VBox content = new VBox(strength, contour);
        content.getStyleClass().add("popover-body");
        PopOver over = new PopOver(content);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        over.setAnimated(false);
        over.setTitle("Map");
        over.setOnHidden(_ -> {
            opacity.valueProperty().unbindBidirectional(model.opacityProperty());
            contour.selectedProperty().unbindBidirectional(model.contourProperty());
        });
        over.show(this);
    }
}
