package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import javafx.scene.layout.VBox;

/** Covers everything during a pause. Asks nothing, counts nothing, shows no clock. */
final class PauseCover extends VBox {
    PauseCover(ShellViewModel model) {
        getStyleClass().add("pause-cover");
        getChildren()
                .addAll(
                        new IconView(Icon.PAUSE, IconView.Size.CARD),
                        Words.whole("A pause", "title", "strong"),
                        Words.wrapped("Nothing is shown and nothing is asked.", "second"),
                        Buttons.keyed(
                                Buttons.primary("Go on", () -> model.pausedProperty().set(false)),
                                "F9"));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setAccessibleText("A pause. Press F9 to go on.");
    }
}
