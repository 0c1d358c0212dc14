package dev.assay.app.console;

import dev.assay.viewer.fx.FxThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The toolkit in tests: started once, without a display. */
final class Toolkit {
    private Toolkit() {}

    static <T> T get(Supplier<T> work) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable run =
                () -> {
                    try {
                        answer.complete(work.get());
                    } catch (Throwable failed) {
                        answer.completeExceptionally(failed);
                    }
                };
        try {
            FxThread.start(() -> {});
        } catch (IllegalStateException startedBefore) {
            // one toolkit serves all tests of this machine
        }
        FxThread.later(run);
        return answer.get(60, TimeUnit.SECONDS);
    }

    static void run(Runnable work) throws Exception {
        get(() -> {
            work.run();
            return true;
        });
    }
}
