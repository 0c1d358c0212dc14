package dev.assay.app.ui.screen;

import dev.assay.viewer.fx.FxThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs parts of tests on the window's thread and waits for them; starts the toolkit once. */
public final class OnScreen {
    private OnScreen() {}

    public static <T> T get(Supplier<T> body) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable action =
                () -> {
                    try {
                        done.complete(body.get());
                    } catch (RuntimeException | AssertionError failed) {
                        done.completeExceptionally(failed);
                    }
                };
        try {
            FxThread.start(action);
        } catch (IllegalStateException _) {
            FxThread.later(action);
        }
        try {
            return done.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new IllegalStateException("the toolkit did not answer", late);
        }
    }

    public static void run(Runnable body) {
        get(() -> {
            body.run();
            return true;
        });
    }
}
