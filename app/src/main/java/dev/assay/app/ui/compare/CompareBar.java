package dev.assay.app.ui.compare;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** The line above the stage while two frames are compared: how, with what, and how it ends. */
public final class CompareBar implements View {
    private final CompareViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final Map<CompareMode, ToggleButton> modes = new EnumMap<>(CompareMode.class);
    private final Label held = Words.whole("", "dense", "second");
    private final FitRow root;

    /**
     * @param reference asked to make the frame on the stage the reference
     */
    public CompareBar(CompareViewModel model, KeyMap keys, Runnable reference) {
        this.model = model;
        SegmentedButton segments = new SegmentedButton();
        for (CompareMode mode : CompareMode.values()) {
            ToggleButton button = new ToggleButton(mode.title(), new IconView(mode.icon()));
            button.setOnAction(_ -> model.choose(mode));
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            modes.put(mode, button);
            segments.getButtons().add(button);
        }
        JFXButton here =
                Buttons.keyed(
                        Buttons.quiet("Set reference", reference), keys.cap(Act.SET_REFERENCE));
        JFXButton close =
                Buttons.keyed(
                        Buttons.plain(Icon.CLOSE, "Close", model::close), keys.cap(Act.COMPARE));
        root = new FitRow(segments, held, Space.across(), here, close).mayLeaveOut(here, held);
        root.getStyleClass().addAll("map-bar", "compare-bar");
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public FitRow node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.onProperty(), root::setVisible);
        bag.follow(
                model.modeProperty(),
                now -> modes.forEach((mode, button) -> button.setSelected(mode == now)));
        bag.follow(model.noteProperty(), _ -> say());
        bag.follow(model.referenceProperty(), _ -> say());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void say() {
        String note = model.noteProperty().get();
        held.setText(
                note.isEmpty()
                        ? model.referenceProperty().get().map(Reference::words).orElse("")
                        : note);
    }
}
