package dev.assay.app.ui.shell;

import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which place is open, how the window looks, and whether it is covered. FX thread only. */
public final class ShellViewModel {
    private static final int STEP = 25;

    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(this, "place", Place.REVIEW);
    private final ObjectProperty<Look> look;
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused", false);
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact", false);

    /** Begins with {@code first} as the look. */
    public ShellViewModel(Look first) {
        look = new SimpleObjectProperty<>(this, "look", first);
    }

    public void go(Place to) {
        FxThread.require();
        place.set(to);
    }

    public void use(Theme theme) {
        FxThread.require();
        look.set(new Look(theme, look.get().percent()));
    }

    /** Text size in percent, from 100 to 200. */
    public void scale(int percent) {
        FxThread.require();
        look.set(new Look(look.get().theme(), Math.clamp(percent, 100, 200)));
    }

    /** One step larger or smaller. */
    public void scaleBy(int steps) {
        scale(look.get().percent() + steps * STEP);
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look;
    }

    /** Covered by a pause; no reason is asked. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** The layout of a small window. */
    public BooleanProperty compactProperty() {
        return compact;
    }
}
