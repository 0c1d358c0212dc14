package dev.assay.app.ui.shell;

import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyBindings;
import dev.assay.app.ui.keys.KeyChord;
import dev.assay.app.ui.keys.KeyPress;
import dev.assay.app.ui.keys.Scope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Hands keys to acts. Single keys act outside text fields; function keys and chords with a modifier
 * everywhere; what a focused control needs for itself stays with it.
 */
final class KeyDispatcher {
    private final KeyBindings keys;
    private final Supplier<Set<Scope>> scopes;
    private final Predicate<Act> perform;
    private final Consumer<Act> released;
    private final EventHandler<KeyEvent> pressed = this::press;
    private final EventHandler<KeyEvent> lifted = this::release;
    private final EventHandler<KeyEvent> letters = this::letter;
    private boolean taken;

    /**
     * @param scopes what counts now
     * @param perform does an act; false where nothing answers to it
     * @param released told when the key of an act goes up
     */
    KeyDispatcher(
            KeyBindings keys,
            Supplier<Set<Scope>> scopes,
            Predicate<Act> perform,
            Consumer<Act> released) {
        this.keys = keys;
        this.scopes = scopes;
        this.perform = perform;
        this.released = released;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, lifted);
        scene.addEventFilter(KeyEvent.KEY_TYPED, letters);
    }

    void detach(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, lifted);
        scene.removeEventFilter(KeyEvent.KEY_TYPED, letters);
    }

    /** The letter of a key that acted must not be written into a field the act opened. */
    private void letter(KeyEvent event) {
        if (taken) {
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        taken = false;
        Optional<KeyChord> chord = KeyPress.chord(event);
        if (chord.isPresent() && keys.take(chord.get())) {
            event.consume();
            taken = true;
            return;
        }
        if (chord.isEmpty() || belongsToControl(event, chord.get())) {
            return;
        }
        Optional<Act> act = keys.now().find(chord.get(), open());
        if (act.isPresent() && perform.test(act.get())) {
            event.consume();
            taken = true;
        }
    }

    private void release(KeyEvent event) {
        taken = false;
        KeyPress.chord(event).flatMap(chord -> keys.now().find(chord, open())).ifPresent(released);
    }

    private Set<Scope> open() {
        Set<Scope> open = EnumSet.of(Scope.ANYWHERE);
        open.addAll(scopes.get());
        return open;
    }

    private static boolean belongsToControl(KeyEvent event, KeyChord chord) {
        if (!(event.getTarget() instanceof Node target)
                || chord.ctrl()
                || chord.alt()
                || chord.key().matches("F[0-9]+|Esc")) {
            return false;
        }
        return switch (target) {
            case TextInputControl _ -> true;
            case ButtonBase _ -> chord.key().equals("Enter") || chord.key().equals("Space");
            case ComboBoxBase<?> _ -> Set.of("Up", "Down", "Enter", "Space").contains(chord.key());
            case TableView<?> _ ->
                    Set.of("Up", "Down", "PgUp", "PgDn", "Home", "End", "Enter")
                            .contains(chord.key());
            case Slider _ -> Set.of("Left", "Right", "Home", "End").contains(chord.key());
            default -> false;
        };
    }
}
