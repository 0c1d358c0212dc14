package dev.assay.viewer.timeline;

import javafx.scene.input.KeyEvent;

/** The keys of the strip itself while it has the focus; the window's own keys come first. */
final class TimelineKeys {
    private final TimelineView view;

    TimelineKeys(TimelineView view) {
        this.view = view;
    }

    void listen() {
        view.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        TimelineModel model = view.modelProperty().get();
        int at = view.positionProperty().get();
        int wanted =
                switch (key.getCode()) {
                    case LEFT, KP_LEFT, SUBTRACT -> at - 1;
                    case RIGHT, KP_RIGHT, ADD -> at + 1;
                    case PAGE_UP -> model.keyBefore(at);
                    case PAGE_DOWN -> model.keyAfter(at);
                    case HOME -> 0;
                    case END -> model.frames() - 1;
                    case N -> model.nextOver(at).orElse(at);
                    default -> -2;
                };
        if (wanted != -2) {
            view.seek(wanted);
            key.consume();
        }
    }
}
