package dev.assay.app.ui.keys;

import dev.assay.viewer.fx.FxThread;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The bindings of a window and how a person changes them: choose an act, press a key. A key that
 * has another meaning already is refused with that meaning. For the JavaFX thread only.
 */
public final class KeyBindings {
    private static final String LEAVE = "Esc";

    private final ReadOnlyObjectWrapper<KeyMap> map = new ReadOnlyObjectWrapper<>(this, "map");
    private final ReadOnlyObjectWrapper<Optional<Act>> listening =
            new ReadOnlyObjectWrapper<>(this, "listening", Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    public KeyBindings(KeyMap first) {
        map.set(first);
    }

    /** What is in force. */
    public KeyMap now() {
        return map.get();
    }

    /** The next key that is pressed is meant for {@code act}. */
    public void listen(Act act) {
        FxThread.require();
        listening.set(Optional.of(act));
        said.set("Press the key for \u201c" + act.words() + "\u201d. Esc leaves it as it is.");
    }

    /** A key was pressed; true when it was waited for, and means nothing else then. */
    public boolean take(KeyChord chord) {
        FxThread.require();
        Optional<Act> act = listening.get();
        if (act.isEmpty()) {
            return false;
        }
        listening.set(Optional.empty());
        if (chord.key().equals(LEAVE)) {
            said.set("Nothing was changed.");
            return true;
        }
        switch (now().rebind(act.get(), chord)) {
            case KeyMap.Outcome.Bound(KeyMap changed) -> {
                map.set(changed);
                said.set(
                        chord
                                + " now means \u201c"
                                + act.get().words()
                                + "\u201d. Caps on buttons show it when the window is next opened.");
            }
            case KeyMap.Outcome.Refused(KeyChord taken, Act holder) ->
                    said.set(
                            taken
                                    + " already means \u201c"
                                    + holder.words()
                                    + "\u201d. Nothing was changed.");
        }
        return true;
    }

    /** Every key as it was shipped. */
    public void reset() {
        FxThread.require();
        listening.set(Optional.empty());
        map.set(KeyMap.standard());
        said.set("Every key is as it was shipped.");
    }

    public ReadOnlyObjectProperty<KeyMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** The act a key is waited for. */
    public ReadOnlyObjectProperty<Optional<Act>> listeningProperty() {
        return listening.getReadOnlyProperty();
    }

    /** What came of the last wish, as a sentence; empty before there was one. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
