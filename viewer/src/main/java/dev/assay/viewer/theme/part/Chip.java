package dev.assay.viewer.theme.part;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A short state: icon and word in a small rounded frame. Not a control. */
public final class Chip extends Label {
    private Tone tone;

    public Chip(Tone tone, Icon icon, String word) {
        super(word);
        this.tone = tone;
        getStyleClass().addAll("chip", tone.styleClass());
        setGraphic(new IconView(icon, IconView.Size.SMALL));
        setMinWidth(USE_PREF_SIZE);
    }

    /** A plain chip whose word says all. */
    public Chip(String word) {
        super(word);
        this.tone = Tone.PLAIN;
        getStyleClass().addAll("chip", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    /** Says something else. */
    public void show(Tone newTone, @Nullable Icon icon, String word) {
        getStyleClass().remove(tone.styleClass());
        tone = newTone;
        getStyleClass().add(newTone.styleClass());
        setGraphic(icon == null ? null : new IconView(icon, IconView.Size.SMALL));
        setText(word);
    }
}
