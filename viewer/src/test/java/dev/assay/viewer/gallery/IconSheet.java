package dev.assay.viewer.gallery;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.Look;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All icons at their four sizes. */
final class IconSheet {
    private IconSheet() {}

    static Parent of(Look look) {
        FlowPane flow = new FlowPane(look.px(4), look.px(12));
        flow.setStyle("-fx-padding: 16px;");
        for (Icon icon : Icon.values()) {
            HBox sizes = new HBox(look.px(5));
            sizes.setAlignment(Pos.CENTER);
            for (IconView.Size size : IconView.Size.values()) {
                sizes.getChildren().add(new IconView(icon, size));
            }
            Label name = new Label(icon.fileName());
            name.getStyleClass().addAll("note", "label-quiet");
            VBox cell = new VBox(look.px(4), sizes, name);
            cell.setAlignment(Pos.CENTER);
            cell.setPrefWidth(look.px(104));
            flow.getChildren().add(cell);
        }
        return flow;
    }
}
