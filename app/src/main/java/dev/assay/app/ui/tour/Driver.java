package dev.assay.app.ui.tour;

import dev.assay.app.console.ConsoleWindow;
import dev.assay.viewer.theme.Theme;
import dev.assay.viewer.theme.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Presses keys in the window, waits for what they do, takes pictures. Not on the FX thread. */
final class Driver {
    private static final int PANES = 5;
    private static final int LEAST_RING = 60;

    private final ConsoleWindow window;
    private final Path folder;
    private final Consumer<String> told;
    private final List<String> objections = new ArrayList<>();
    private Stage stage;
    private int pictures;

    /**
     * @param told given the path of every picture
     */
    Driver(ConsoleWindow window, Path folder, Consumer<String> told) {
        this.window = window;
        this.stage = window.stage();
        this.folder = folder;
        this.told = told;
    }

    ConsoleWindow window() {
        return window;
    }

    /** Presses keys in another window of the console, and looks at it, from now on. */
    void use(Stage other) {
        stage = other;
    }

    /** What was seen that must not be. */
    List<String> objections() {
        return List.copyOf(objections);
    }

    void object(String sentence) {
        objections.add(sentence);
    }

    void press(KeyCode... codes) throws TourException {
        for (KeyCode code : codes) {
            down(code, false);
            up(code);
        }
    }

    void shift(KeyCode code) throws TourException {
        down(code, true);
        up(code);
    }

    void down(KeyCode code, boolean shift) throws TourException {
        FxWait.run(() -> {
            fire(KeyEvent.KEY_PRESSED, code, shift, "");
            String typed = typed(code, shift);
            if (!typed.isEmpty()) {
                fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, shift, typed);
            }
        });
        FxWait.pulses(1);
    }

    void up(KeyCode code) throws TourException {
        FxWait.run(() -> fire(KeyEvent.KEY_RELEASED, code, false, ""));
        FxWait.pulses(1);
    }

    /** Types words into the focused field. */
    void type(String words) throws TourException {
        FxWait.run(() -> {
            for (int i = 0; i < words.length(); i++) {
                fire(KeyEvent.KEY_PRESSED, KeyCode.UNDEFINED, false, "");
                fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, false, words.substring(i, i + 1));
            }
        });
        FxWait.pulses(2);
    }

    private static String typed(KeyCode code, boolean shift) {
        if (code.isLetterKey()) {
            return shift ? code.getName() : code.getName().toLowerCase(Locale.ROOT);
        }
        return code.isDigitKey() ? code.getName() : code == KeyCode.SPACE ? " " : "";
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type, KeyCode code, boolean shift, String character) {
        Scene scene = stage.getScene();
        Node owner = scene.getFocusOwner();
        Node target = owner == null ? scene.getRoot() : owner;
        Event.fireEvent(
                target,
                new KeyEvent(
                        target,
                        target,
                        type,
                        character.isEmpty() ? KeyEvent.CHAR_UNDEFINED : character,
                        code.getName(),
                        code,
                        shift,
                        false,
                        false,
                        false));
    }

    void until(String what, BooleanSupplier so) throws TourException {
        FxWait.until(what, Duration.ofSeconds(60), so);
    }

    void run(Runnable work) throws TourException {
        FxWait.run(work);
        FxWait.pulses(2);
    }

    /** Goes to the next pane and objects where the focus cannot be seen there. */
    void nextPane(String theme) throws TourException {
        FxWait.run(() -> stage.getScene().getRoot().requestFocus());
        FxWait.pulses(3);
        for (int pane = 0; pane < PANES; pane++) {
            WritableImage before = FxWait.get(() -> WindowPicture.of(stage));
            press(KeyCode.F6);
            FxWait.pulses(3);
            String fault =
                    FxWait.get(() -> {
                        Node owner = stage.getScene().getFocusOwner();
                        WritableImage after = WindowPicture.of(stage);
                        return owner == null
                                ? "nothing has the focus"
                                : FocusCheck.changed(before, after, owner) < LEAST_RING
                                        ? owner.getClass().getSimpleName()
                                        : "";
                    });
            if (!fault.isEmpty()) {
                objections.add(theme + ": focus cannot be seen: " + fault);
            }
        }
    }

    /** Objects to words that are cut and to the identity of a frame that cannot be read. */
    void check(String name) throws TourException {
        FxWait.pulses(4);
        FxWait.run(() -> {
            Node root = stage.getScene().getRoot();
            CutWords.below(root).forEach(cut -> objections.add(name + ": " + cut));
            Theme theme = window.graph().shell().lookProperty().get().theme();
            double least = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
            InkContrast.below(root, theme.color(Token.BG0), least)
                    .forEach(faint -> objections.add(name + ": " + faint));
            FrameIdentity.missing(root).forEach(id -> objections.add(name + ": no " + id));
        });
    }

    /** Takes a picture, says where it is, and objects to words that are cut. */
    void picture(String name) throws TourException {
        FxWait.pulses(4);
        pictures++;
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", pictures, name));
        check(name);
        WritableImage image = FxWait.get(() -> WindowPicture.of(stage));
        try {
            Files.createDirectories(folder);
            PngFile.write(image, file);
        } catch (IOException e) {
            throw new TourException("a picture could not be written", e);
        }
        told.accept(file.toString());
    }
}
