package dev.assay.viewer.wellbeing;

import javafx.scene.effect.BoxBlur;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.effect.Effect;
import org.jspecify.annotations.Nullable;

/** The options as what the toolkit draws: ColorAdjust greys, BoxBlur blurs. */
public final class Filters {
    private Filters() {}

    /**
     * The effect for a picture shown about {@code edge} view pixels wide, or null when nothing is
     * filtered. The blur grows with the picture, so that zooming in reveals no more than before.
     */
    public static @Nullable Effect of(OverlayOptions options, double edge) {
        ColorAdjust grey = options.grey() ? new ColorAdjust(0, -1, 0, 0) : null;
        if (!options.blurred()) {
            return grey;
        }
        double reach = Math.clamp(edge / 24, 6, 64);
        BoxBlur blur = new BoxBlur(reach, reach, 3);
        blur.setInput(grey);
        return blur;
    }
}
