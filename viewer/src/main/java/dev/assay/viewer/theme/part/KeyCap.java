package dev.assay.viewer.theme.part;

import javafx.scene.control.Label;

/** A key as printed on its cap, beside what it does. */
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
        setAccessibleText("key " + key);
    }
}
