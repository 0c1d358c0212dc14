package dev.assay.viewer.theme.part;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import java.time.Duration;
import javafx.scene.control.Label;

/** Time left in days, hours and minutes; never seconds, never blinking. */
public final class ClockLabel extends Label {
    private static final Duration SOON = Duration.ofHours(3);

    public ClockLabel() {
        getStyleClass().add("clock");
        setMinWidth(USE_PREF_SIZE);
    }

    public ClockLabel(Duration left) {
        this();
        show(left);
    }

    /** Shows what is left; negative is late. */
    public final void show(Duration left) {
        getStyleClass().removeAll("tone-warn", "tone-bad");
        setText(words(left));
        if (left.isNegative()) {
            getStyleClass().add("tone-bad");
            setGraphic(new IconView(Icon.WARNING, IconView.Size.SMALL));
        } else if (left.compareTo(SOON) <= 0) {
            getStyleClass().add("tone-warn");
            setGraphic(new IconView(Icon.CLOCK, IconView.Size.SMALL));
        } else {
            setGraphic(null);
        }
    }

    /** The clock stands still: the item is kept by order. */
    public final void showHold() {
        getStyleClass().removeAll("tone-warn", "tone-bad");
        setText("on hold");
        setGraphic(new IconView(Icon.HOLD, IconView.Size.SMALL));
    }

    /** "1 d 3 h", "5 h 40 m", "18 m", "38 m late". */
    public static String words(Duration left) {
        long minutes = Math.abs(left.toMinutes());
        String span;
        if (minutes >= 24 * 60) {
            span = minutes / (24 * 60) + " d " + minutes / 60 % 24 + " h";
        } else if (minutes >= 60) {
            span = "%d h %02d m".formatted(minutes / 60, minutes % 60);
        } else {
            span = minutes + " m";
        }
        return left.isNegative() ? span + " late" : span;
    }
}
