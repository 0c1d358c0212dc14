package dev.assay.app.ui.review;

import com.jfoenix.controls.JFXCheckBox;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.DetectorState;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.play.SoundState;
import dev.assay.icons.Icon;
import dev.assay.model.detection.Detection;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The bar above the picture: first how it is veiled; once detectors may be seen also which map lies
 * over it and how.
 */
final class MapBar implements View {
    private final ItemScreens screens;
    private final Subscriptions bag = new Subscriptions();
    private final FitRow root = new FitRow();
    private final ToggleButton map = new ToggleButton();
    private final ComboBox<String> detector = new ComboBox<>();
    private final Slider opacity = new Slider(0, 100, 50);
    private final Label percent = Words.whole("50", "figures");
    private final JFXCheckBox contour = new JFXCheckBox("Contour");
    private final ToggleButton blur = veil(Icon.BLUR, "Blur");
    private final ToggleButton grey = veil(Icon.GREYSCALE, "Grey");
    private final ToggleButton silent = veil(Icon.MUTE, "Sound off");
    private final List<Node> first;
    private final List<Node> over;
    private final HBox lift;
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
        map.setMinWidth(Region.USE_PREF_SIZE);
        detector.setAccessibleText("Detector whose map is shown");
        detector.setMinWidth(Region.USE_PREF_SIZE);
        opacity.setAccessibleText("Opacity of the map in percent");
        opacity.getStyleClass().add("opacity");
        opacity.setBlockIncrement(10);
        contour.setMinWidth(Region.USE_PREF_SIZE);
        HBox strength = part(Words.whole("Opacity", "dense", "second"), opacity, percent);
        HBox hide = hint("Hide", keys.cap(Act.HIDE));
        lift = hint("Lift", keys.cap(Act.LIFT));
        MapStyleButton style = new MapStyleButton(screens.map());
        root.insteadOf(style, strength, contour);
        over = List.of(map, detector, strength, contour, hide, style);
        Label why =
                Words.whole(
                        "Scores and maps stay hidden until you record what you see.",
                        "dense",
                        "second");
        first =
                List.of(
                        part(
                                new IconView(Icon.EYE_OFF),
                                Words.whole("Look first", "body", "strong")),
                        why);
    }

    private static HBox part(Node... nodes) {
        HBox part = new HBox(nodes);
        part.getStyleClass().add("map-bar-part");
        return part;
    }

    private static HBox hint(String words, String key) {
        HBox hint = new HBox(Words.whole(words, "dense", "second"), new KeyCap(key));
        hint.getStyleClass().add("hint");
        return hint;
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
        bag.follow(detectors.revealedProperty(), _ -> show());
        bag.follow(screens.play().soundStateProperty(), _ -> show());
        bag.listen(detectors.lines(), _ -> fill());
        bag.follow(screens.play().countProperty(), _ -> show());
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
        silent.selectedProperty().bindBidirectional(screens.veil().silentProperty());
        bag.follow(
                model.opacityProperty(),
                value -> percent.setText(Long.toString(Math.round(value.doubleValue()))));
        bag.add(() -> {
            map.selectedProperty().unbindBidirectional(model.onProperty());
            contour.selectedProperty().unbindBidirectional(model.contourProperty());
            opacity.valueProperty().unbindBidirectional(model.opacityProperty());
            blur.selectedProperty().unbindBidirectional(screens.veil().blurProperty());
            grey.selectedProperty().unbindBidirectional(screens.veil().greyProperty());
            silent.selectedProperty().unbindBidirectional(screens.veil().silentProperty());
        });
    }

    @Override
    public void detach() {
        bag.release();
        detector.setOnAction(null);
    }

    private void show() {
        boolean open = screens.play().countProperty().get() > 0;
        boolean revealed = screens.detectors().revealedProperty().get();
        List<Node> nodes = new ArrayList<>(revealed ? over : open ? first : List.of());
        // what goes first when room is short stands last
        List<Node> optional = new ArrayList<>(nodes.subList(nodes.isEmpty() ? 0 : 1, nodes.size()));
        optional.removeIf(node -> node.equals(detector) || node instanceof MapStyleButton);
        nodes.add(Space.across());
        if (open) {
            optional.add(lift);
            nodes.add(part(blur, grey));
            if (screens.play().soundStateProperty().get() != SoundState.NONE) {
                optional.addFirst(silent);
                nodes.add(silent);
            }
            nodes.add(lift);
        }
        root.getChildren().setAll(nodes);
        root.leaveOutOnly(optional);
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
        chosen.flatMap(d -> screens.detectors().title(d.detector())).ifPresent(detector::setValue);
        filling = false;
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
