package dev.assay.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in the few kinds there are. */
public final class Words {
    private Words() {}

    /** A label of the given kinds, such as {@code note} or {@code strong}. */
    public static Label of(String text, String... kinds) {
        Label label = new Label(text);
        label.getStyleClass().addAll(kinds);
        return label;
    }

    /** A label that is never cut: what is beside it gives way. */
    public static Label whole(String text, String... kinds) {
        Label label = of(text, kinds);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Words that go on in the next line and are never cut. */
    public static Label wrapped(String text, String... kinds) {
        Label label = of(text, kinds);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
