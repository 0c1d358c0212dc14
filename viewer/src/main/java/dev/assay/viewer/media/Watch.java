package dev.assay.viewer.media;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Rings when something takes longer than it may. One thread for all. */
final class Watch implements AutoCloseable {
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("worker-watch").factory());

    /** Something watched; closing it in time keeps the bell still. */
    interface Guarded extends AutoCloseable {
        @Override
        void close();
    }

    Guarded over(Runnable bell, Duration within) {
        Future<?> ringing = clock.schedule(bell, within.toMillis(), TimeUnit.MILLISECONDS);
        return () -> ringing.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
