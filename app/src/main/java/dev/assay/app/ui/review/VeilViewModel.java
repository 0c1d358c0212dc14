package dev.assay.app.ui.review;

import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.wellbeing.OverlayOptions;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * How an item is veiled: blurred, grey and silent when freshly opened; blur and grey are lifted
 * while a key is held or by choice, sound by choice. A veil, not a protection. For the JavaFX
 * thread only.
 */
public final class VeilViewModel {
    private final BooleanProperty blur = new SimpleBooleanProperty(this, "blur", true);
    private final BooleanProperty grey = new SimpleBooleanProperty(this, "grey", true);
    private final BooleanProperty silent = new SimpleBooleanProperty(this, "silent", true);
    private final BooleanProperty lifted = new SimpleBooleanProperty(this, "lifted", false);
    private final BooleanBinding filtered =
            Bindings.createBooleanBinding(
                    () -> !lifted.get() && (blur.get() || grey.get()), blur, grey, lifted);

    /** As every item opens. */
    public void reset() {
        FxThread.require();
        blur.set(true);
        grey.set(true);
        silent.set(true);
        lifted.set(false);
    }

    public BooleanProperty blurProperty() {
        return blur;
    }

    public BooleanProperty greyProperty() {
        return grey;
    }

    /** Whether its sound is off. */
    public BooleanProperty silentProperty() {
        return silent;
    }

    /** Lifted for as long as a key is held. */
    public BooleanProperty liftedProperty() {
        return lifted;
    }

    /** Whether what is on screen now is blurred or grey; this is what the log says. */
    public BooleanBinding filtered() {
        return filtered;
    }

    /** What is in force now. */
    public OverlayOptions options() {
        return lifted.get()
                ? OverlayOptions.LIFTED.withMuted(silent.get())
                : new OverlayOptions(blur.get(), grey.get(), silent.get());
    }

    /** In a few words, for the line below the picture. */
    public String words() {
        return lifted.get() ? "Lifted while held" : options().words();
    }
}
