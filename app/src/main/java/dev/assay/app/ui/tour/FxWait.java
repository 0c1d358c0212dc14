package dev.assay.app.ui.tour;

import dev.assay.viewer.fx.FxThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** Does things on the window's thread and waits, pulse by pulse, until something is so. */
final class FxWait {
    private static final long ANSWER_SECONDS = 60;

    private FxWait() {}

    /** Gives what {@code work} gives on the window's thread. */
    static <T> T get(Supplier<T> work) throws TourException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        FxThread.later(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException defect) {
                answer.completeExceptionally(defect);
            }
        });
        return await(answer, "the window's thread");
    }

    static void run(Runnable work) throws TourException {
        get(() -> {
            work.run();
            return true;
        });
    }

    /** Returns once {@code so} holds at a pulse; says so when it does not hold in time. */
    static void until(String what, Duration most, BooleanSupplier so) throws TourException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        FxThread.later(() -> new Watch(answer, most, so).start());
        if (!await(answer, what)) {
            throw new TourException("waited in vain for " + what);
        }
    }

    /** Lets {@code pulses} pulses pass, so that layout and painting are done. */
    static void pulses(int pulses) throws TourException {
        int[] left = {pulses};
        until("a pulse", Duration.ofSeconds(ANSWER_SECONDS), () -> left[0]-- <= 0);
    }

    private static <T> T await(CompletableFuture<T> answer, String what) throws TourException {
        try {
            return answer.get(ANSWER_SECONDS * 4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted while waiting for " + what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new TourException("no answer: " + what, e);
        }
    }

    private static final class Watch extends AnimationTimer {
        private final CompletableFuture<Boolean> answer;
        private final long most;
        private final BooleanSupplier so;
        private long began;

        Watch(CompletableFuture<Boolean> answer, Duration most, BooleanSupplier so) {
            this.answer = answer;
            this.most = most.toNanos();
            this.so = so;
        }

        @Override
        public void handle(long now) {
            began = began == 0 ? now : began;
            boolean holds;
            try {
                holds = so.getAsBoolean();
            } catch (RuntimeException defect) {
                stop();
                answer.completeExceptionally(defect);
                return;
            }
            if (holds || now - began > most) {
                stop();
                answer.complete(holds);
            }
        }
    }
}
