package dev.assay.app.ui.settings;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Theme, text size, and what confines the worker on this machine. */
public final class SettingsView implements View {
    private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);

    private final ObservableValue<Look> look;
    private final ObservableValue<String> sandbox;
    private final Subscriptions bag = new Subscriptions();
    private final List<ToggleButton> themes = new ArrayList<>();
    private final List<ToggleButton> sizes = new ArrayList<>();
    private final Label confined = Words.wrapped("", "dense", "second");
    private final VBox root = new VBox();

    /**
     * @param sandbox what confines the worker, in sentences
     */
    public SettingsView(
            ObservableValue<Look> look,
            Consumer<Theme> useTheme,
            IntConsumer useSize,
            ObservableValue<String> sandbox) {
        this.look = look;
        this.sandbox = sandbox;
        for (Theme theme : Theme.values()) {
            ToggleButton button = new ToggleButton(theme.title());
            button.setOnAction(_ -> useTheme.accept(theme));
            themes.add(button);
        }
        for (int size : SIZES) {
            ToggleButton button = new ToggleButton(size + " %");
            button.setOnAction(_ -> useSize.accept(size));
            sizes.add(button);
        }
        root.getStyleClass().add("page");
        root.getChildren()
                .addAll(
                        Words.whole("Settings", "title"),
                        group("Theme", segments(themes)),
                        group("Text size", segments(sizes)),
                        group("Media worker", confined));
    }

    private static SegmentedButton segments(List<ToggleButton> buttons) {
        SegmentedButton segments = new SegmentedButton();
        segments.getButtons().setAll(buttons);
        return segments;
    }

    private static VBox group(String title, javafx.scene.Node content) {
        VBox box = new VBox(Words.whole(title, "strong"), content);
        box.getStyleClass().add("settings-group");
        return box;
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(look, this::mark);
        bag.follow(sandbox, confined::setText);
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void mark(Look now) {
        for (Theme theme : Theme.values()) {
            themes.get(List.of(Theme.values()).indexOf(theme)).setSelected(theme == now.theme());
        }
        for (int i = 0; i < SIZES.size(); i++) {
            sizes.get(i).setSelected(SIZES.get(i) == now.percent());
        }
    }
}
