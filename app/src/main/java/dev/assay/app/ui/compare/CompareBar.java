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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/** The line above the stage while frames are compared: how, with what, and how it ends. */
public final class CompareBar implements View {
    private final CompareViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final List<Map<CompareMode, ToggleButton>> modes = new ArrayList<>();
    private final ToggleButton untouched = new ToggleButton("Untouched");
    private final ToggleButton fast = new ToggleButton("2 Hz");
    private final Label held = Words.whole("", "dense", "second");
    private final FitRow root;

    /**
     * @param reference asked to make the frame on the stage the reference
     */
    public CompareBar(CompareViewModel model, KeyMap keys, Runnable reference) {
        this.model = model;
        SegmentedButton words = segments(true);
        SegmentedButton icons = segments(false);
        untouched.setMinWidth(ToggleButton.USE_PREF_SIZE);
        untouched.setTooltip(
                new Tooltip(
                        "Hold the frame against itself without its map, key "
                                + keys.cap(Act.COMPARE_UNTOUCHED)));
        untouched.setAccessibleText("Hold the frame against itself without its map");
        fast.setMinWidth(ToggleButton.USE_PREF_SIZE);
        fast.setAccessibleText("Blink twice a second");
        JFXButton here =
                Buttons.keyed(
                        Buttons.quiet("Set reference", reference), keys.cap(Act.SET_REFERENCE));
        JFXButton close =
                Buttons.keyed(
                        Buttons.plain(Icon.CLOSE, "Close", model::close), keys.cap(Act.COMPARE));
        root =
                new FitRow(words, icons, untouched, fast, held, Space.across(), here, close)
                        .mayLeaveOut(untouched, words, here, held)
                        .insteadOf(icons, words);
        root.getStyleClass().addAll("map-bar", "compare-bar");
        root.managedProperty().bind(root.visibleProperty());
        fast.managedProperty().bind(fast.visibleProperty());
    }

    /** All modes in a row; without words where there is no room for them. */
    private SegmentedButton segments(boolean worded) {
        SegmentedButton segments = new SegmentedButton();
        Map<CompareMode, ToggleButton> row = new EnumMap<>(CompareMode.class);
        for (CompareMode mode : CompareMode.values()) {
            ToggleButton button =
                    new ToggleButton(worded ? mode.title() : "", new IconView(mode.icon()));
            button.setOnAction(_ -> model.choose(mode));
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setAccessibleText(mode.title());
            button.setTooltip(new Tooltip(mode.title()));
            row.put(mode, button);
            segments.getButtons().add(button);
        }
        modes.add(row);
        return segments;
    }

    @Override
    public FitRow node() {
        return root;
    }

    @Override
    public void attach() {
        untouched.selectedProperty().bindBidirectional(model.untouchedProperty());
        fast.selectedProperty().bindBidirectional(model.fastProperty());
        bag.add(() -> {
            untouched.selectedProperty().unbindBidirectional(model.untouchedProperty());
            fast.selectedProperty().unbindBidirectional(model.fastProperty());
        });
        bag.follow(model.onProperty(), root::setVisible);
        bag.follow(model.modeProperty(), this::mark);
        bag.follow(model.noteProperty(), _ -> say());
        bag.follow(model.referenceProperty(), _ -> say());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void mark(CompareMode now) {
        modes.forEach(row -> row.forEach((mode, button) -> button.setSelected(mode == now)));
        untouched.setDisable(!now.takesUntouched());
        fast.setVisible(now == CompareMode.BLINK);
        say();
    }

    private void say() {
        String note = model.noteProperty().get();
        String reference = model.referenceProperty().get().map(Reference::words).orElse("");
        held.setText(
                !note.isEmpty()
                        ? note
                        : model.modeProperty().get() == CompareMode.ALL ? "" : reference);
    }
}
