package dev.assay.viewer.gallery;

import com.jfoenix.controls.JFXButton;
import com.jfoenix.controls.JFXCheckBox;
import com.jfoenix.controls.JFXChipView;
import com.jfoenix.controls.JFXHamburger;
import com.jfoenix.controls.JFXListView;
import com.jfoenix.controls.JFXTabPane;
import com.jfoenix.controls.JFXToggleButton;
import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.Look;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The material controls of the allow-list under our style sheets. */
final class MaterialSheet {
    private MaterialSheet() {}

    static Parent of(Look look) {
        VBox sheet = new VBox(look.px(16));
        sheet.getStyleClass().add("panel");
        sheet.setStyle("-fx-padding: 16px;");
        sheet.getChildren()
                .addAll(
                        row(
                                look,
                                button("Plain"),
                                button("Record", "primary"),
                                button("Quiet", "quiet"),
                                button("Destroy key", "danger"),
                                button("Focus", "focus-here"),
                                off(button("Off"))),
                        row(
                                look,
                                toggle(true),
                                toggle(false),
                                tick(true),
                                tick(false),
                                new JFXHamburger()),
                        tabs(look),
                        list(look),
                        chips());
        return sheet;
    }

    private static JFXChipView<String> chips() {
        JFXChipView<String> chips = new JFXChipView<>();
        chips.getChips().addAll("seam", "lip sync");
        return chips;
    }

    private static JFXListView<String> list(Look look) {
        JFXListView<String> list = new JFXListView<>();
        list.getItems().addAll("7F3A-2CZT", "TZDQ-77E4", "C2BW-QAT6");
        list.getSelectionModel().select(0);
        list.setFixedCellSize(look.px(36));
        list.setPrefHeight(look.px(140));
        return list;
    }

    private static JFXTabPane tabs(Look look) {
        JFXTabPane tabs = new JFXTabPane();
        tabs.setDisableAnimation(true);
        for (String name : new String[] {"Detectors", "Provenance", "Facts", "History", "Decide"}) {
            tabs.getTabs().add(new Tab(name, new Label("Body of " + name)));
        }
        tabs.setPrefHeight(look.px(90));
        return tabs;
    }

    private static JFXToggleButton toggle(boolean on) {
        JFXToggleButton toggle = new JFXToggleButton();
        toggle.setText(on ? "on" : "off");
        toggle.setSelected(on);
        return toggle;
    }

    private static JFXCheckBox tick(boolean on) {
        JFXCheckBox tick = new JFXCheckBox(on ? "ticked" : "not ticked");
        tick.setSelected(on);
        return tick;
    }

    private static JFXButton button(String words, String... classes) {
        JFXButton button = new JFXButton(words, new IconView(Icon.CHECK));
        button.getStyleClass().addAll(classes);
        return button;
    }

    private static Node off(Node node) {
        node.setDisable(true);
        return node;
    }

    private static HBox row(Look look, Node... parts) {
        HBox row = new HBox(look.px(12), parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
