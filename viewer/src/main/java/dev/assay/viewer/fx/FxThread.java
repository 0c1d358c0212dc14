package dev.assay.viewer.fx;

import java.lang.ScopedValue.Carrier;
import javafx.application.Platform;

/**
 * The JavaFX thread. The only class that touches the platform class.
 *
 * <p>JavaFX does not stop a wrong-thread write at the caller, so whoever changes what a window
 * shows calls {@link #require()} first.
 */
public final class FxThread {
    private static final ScopedValue<Boolean> PRETENDED = ScopedValue.newInstance();
    private static final Carrier PRETENCE = ScopedValue.where(PRETENDED, true);

    private FxThread() {}

    /** Whether the caller is on the JavaFX thread, or inside {@link #pretend}. */
    public static boolean isFx() {
        // asked by name first: the platform class would load a toolkit where none is wanted
        return PRETENDED.isBound()
                || (Thread.currentThread().getName().startsWith("JavaFX Application Thread")
                        && Platform.isFxApplicationThread());
    }

    /**
     * Says that the caller must be on the JavaFX thread.
     *
     * @throws IllegalStateException on any other thread; a defect, never shown to be handled
     */
    public static void require() {
        if (!isFx()) {
            throw new IllegalStateException(
                    "changed the window from thread " + Thread.currentThread().getName());
        }
    }

    /** Runs {@code action} on the JavaFX thread: now if the caller is on it, else soon. */
    public static void run(Runnable action) {
        if (isFx()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs {@code action} on the JavaFX thread after what is already waiting there. */
    public static void later(Runnable action) {
        if (PRETENDED.isBound()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /**
     * Starts the toolkit if nobody has and then runs {@code action} on its thread. The toolkit
     * stays up when the last window closes, until {@link #exit()}.
     *
     * @throws UnsupportedOperationException without a usable display
     */
    public static void start(Runnable action) {
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                action.run();
            });
        } catch (IllegalStateException started) {
            Platform.runLater(action);
        }
    }

    /** Ends the toolkit. */
    public static void exit() {
        Platform.exit();
    }

    /**
     * Runs {@code body} as if its thread were the JavaFX thread, for tests of screen logic that
     * need no toolkit.
     */
    public static void pretend(Runnable body) {
        PRETENCE.run(body);
    }
}
