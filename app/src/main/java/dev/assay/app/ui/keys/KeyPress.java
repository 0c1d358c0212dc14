package dev.assay.app.ui.keys;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Turns a key event of the window into a chord. Digits and Enter of both blocks are one; with
 * NumLock off the block sends arrows, which stay arrows.
 */
public final class KeyPress {
    private KeyPress() {}

    /** The chord of a press or release, or empty for a modifier alone and unnamed keys. */
    public static Optional<KeyChord> chord(KeyEvent event) {
        boolean shift = event.isShiftDown();
        String key = name(event.getCode());
        if (key.equals("/") && shift) {
            key = "?";
        }
        if (key.equals("?")) {
            shift = false;
        }
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KeyChord(key, shift, event.isShortcutDown(), event.isAltDown()));
    }

    private static String name(KeyCode code) {
        if (code.isDigitKey()) {
            String name = code.getName();
            return name.substring(name.length() - 1);
        }
        if (code.isLetterKey()) {
            return code.getName();
        }
        if (code.isFunctionKey()) {
            return code.getName();
        }
        return switch (code) {
            case LEFT, KP_LEFT -> "Left";
            case RIGHT, KP_RIGHT -> "Right";
            case UP, KP_UP -> "Up";
            case DOWN, KP_DOWN -> "Down";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            case HOME -> "Home";
            case END -> "End";
            case SPACE -> "Space";
            case ENTER -> "Enter";
            case ESCAPE -> "Esc";
            case BACK_SPACE -> "Backspace";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case COMMA -> ",";
            case PERIOD -> ".";
            case SLASH, DIVIDE -> "/";
            case HELP -> "?";
            case SUBTRACT -> "Num-";
            case ADD -> "Num+";
            default -> "";
        };
    }
}
