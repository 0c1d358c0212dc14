package dev.assay.app.ui.review;

import com.jfoenix.controls.JFXCheckBox;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.DetectorState;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.icons.Icon;
import dev.assay.model.detection.Detection;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The bar above the picture: first how it is veiled; once detectors may be seen also which map lies
 * over it and how.
 */
final class MapBar implements View {
    private final ItemScreens screens;
    private final Subscriptions bag = new Subscriptions();
    private final HBox root = new HBox();
    private final ToggleButton map = new ToggleButton();
    private final ComboBox<String> detector = new ComboBox<>();
    private final Slider opacity = new Slider(0, 100, 50);
    private final Label percent = Words.whole("50", "figures");
    private final JFXCheckBox contour = new JFXCheckBox("Contour");
    private final ToggleButton blur = veil(Icon.BLUR, "Blur");
    private final ToggleButton grey = veil(Icon.GREYSCALE, "Grey");
    private final FitRow first = new FitRow();
    private final HBox look = new HBox();
    private final FitRow over = new FitRow();
    private boolean filling;

    MapBar(ItemScreens screens, KeyMap keys) {
        this.screens = screens;
        root.getStyleClass().add("map-bar");
        HBox mapWords =
                new HBox(
                        new IconView(Icon.MAP),
                        Words.whole("Map", "button-words"),
                        new KeyCap(keys.cap(Act.MAP)));
        mapWords.getStyleClass().add("button-content");
        map.setGraphic(mapWords);
        map.setAccessibleText("Map");

        detector.setAccessibleText("Detector whose map is shown");
        detector.getStyleClass().add("detector-choice");
        opacity.setAccessibleText("Opacity of the map in percent");
        opacity.getStyleClass().add("opacity");
        opacity.setBlockIncrement(10);
        HBox hide =
                new HBox(Words.whole("Hide", "dense", "second"), new KeyCap(keys.cap(Act.HIDE)));
        hide.getStyleClass().add("hint");
        over.getStyleClass().add("map-bar-part");
        Label opacityName = Words.whole("Opacity", "dense", "second");
        HBox strength = new HBox(opacityName, opacity, percent);
        strength.getStyleClass().add("map-bar-part");
        over.mayLeaveOut(strength, hide, contour);
        HBox.setHgrow(over, Priority.ALWAYS);
        over.getChildren().addAll(map, detector, strength, contour, hide);
        HBox lift =
                new HBox(Words.whole("Lift", "dense", "second"), new KeyCap(keys.cap(Act.LIFT)));
        lift.getStyleClass().add("hint");
        look.getStyleClass().add("map-bar-part");
        look.getChildren().addAll(blur, grey, lift);
        first.getStyleClass().add("map-bar-part");
        Label why =
                Words.of(
                        "Scores and maps stay hidden until you record what you see.",
                        "dense",
                        "second");
        first.getChildren()
                .addAll(
                        new IconView(Icon.EYE_OFF),
                        Words.whole("Look first", "body", "strong"),
                        why);
        first.mayLeaveOut(why);
        HBox.setHgrow(first, Priority.ALWAYS);
        root.getChildren().addAll(first, over, look);
    }

    private static ToggleButton veil(Icon icon, String words) {
        ToggleButton toggle = new ToggleButton();
        toggle.getStyleClass().add("icon-only");
        toggle.setGraphic(new IconView(icon, IconView.Size.TOOL));
        toggle.setAccessibleText(words);
        toggle.setTooltip(new Tooltip(words));
        return toggle;
    }

    @Override
    public HBox node() {
        return root;
    }

    @Override
    public void attach() {
        MapViewModel model = screens.map();
        DetectorsViewModel detectors = screens.detectors();
        bind(model);
        bag.follow(detectors.revealedProperty(), this::reveal);
        bag.listen(detectors.lines(), _ -> fill());
        bag.follow(screens.play().countProperty(), _ -> showFirst());
        bag.follow(detectors.chosenProperty(), this::mark);
        detector.setOnAction(_ -> choose());
        fill();
    }

    private void bind(MapViewModel model) {
        map.selectedProperty().bindBidirectional(model.onProperty());
        contour.selectedProperty().bindBidirectional(model.contourProperty());
        opacity.valueProperty().bindBidirectional(model.opacityProperty());
        blur.selectedProperty().bindBidirectional(screens.veil().blurProperty());
        grey.selectedProperty().bindBidirectional(screens.veil().greyProperty());
        bag.follow(
                model.opacityProperty(),
                value -> percent.setText(Long.toString(Math.round(value.doubleValue()))));
        bag.add(() -> {
            map.selectedProperty().unbindBidirectional(model.onProperty());
            contour.selectedProperty().unbindBidirectional(model.contourProperty());
            opacity.valueProperty().unbindBidirectional(model.opacityProperty());
            blur.selectedProperty().unbindBidirectional(screens.veil().blurProperty());
            grey.selectedProperty().unbindBidirectional(screens.veil().greyProperty());
        });
    }

    @Override
    public void detach() {
        bag.release();
        detector.setOnAction(null);
    }

    private void reveal(boolean revealed) {
        over.setVisible(revealed);
        over.setManaged(revealed);
        showFirst();
    }

    private void showFirst() {
        boolean hidden =
                !screens.detectors().revealedProperty().get()
                        && screens.play().countProperty().get() > 0;
        look.setVisible(screens.play().countProperty().get() > 0);
        first.setVisible(hidden);
        first.setManaged(hidden);
    }

    private void fill() {
        filling = true;
        detector.getItems().clear();
        for (DetectorLine line : screens.detectors().lines()) {
            if (line.state() instanceof DetectorState.Ready) {
                detector.getItems().add(line.card().title());
            }
        }
        filling = false;
        mark(screens.detectors().chosenProperty().get());
    }

    private void mark(Optional<Detection> chosen) {
        filling = true;
        chosen.flatMap(d -> title(d.detector())).ifPresent(detector::setValue);
        filling = false;
    }

    private Optional<String> title(String name) {
        return screens.detectors().lines().stream()
                .map(DetectorLine::card)
                .filter(card -> card.name().equals(name))
                .map(card -> card.title())
                .findFirst();
    }

    private void choose() {
        if (!filling) {
            screens.detectors().lines().stream()
                    .map(DetectorLine::card)
                    .filter(card -> card.title().equals(detector.getValue()))
                    .findFirst()
                    .ifPresent(card -> screens.detectors().choose(card.name()));
        }
    }
}
