package dev.assay.app.ui.preferences;

import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.queue.QueueScope;
import dev.assay.viewer.theme.Look;

/**
 * How a person likes the window. Blur and grey are not among it: every item opens veiled.
 *
 * @param look theme and text size
 * @param queue which part of the queue is shown
 * @param opacity of the map in percent, 0 to 100
 * @param contour whether a line is drawn round what is over the threshold
 * @param keys what each key means
 */
public record Preferences(Look look, QueueScope queue, int opacity, boolean contour, KeyMap keys) {
    /** Before anybody set anything. */
    public static final Preferences DEFAULT =
            new Preferences(Look.PLAIN, QueueScope.OPEN, 50, true, KeyMap.standard());

    public Preferences {
        if (opacity < 0 || opacity > 100) {
            throw new IllegalArgumentException("opacity is 0 to 100 percent");
        }
    }
}
