package dev.assay.viewer.media;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fetches the next frames in the direction of travel into the cache, one batch at a time; makes way
 * as soon as somebody asks for a frame. Its one thread lives with the session.
 */
final class ReadAhead implements AutoCloseable {
    private static final int MOST = 24;

    /** Fast playing leaves some out. */
    private static final int NEAR = 4;

    private final WorkerSession session;
    private final FrameCache cache;
    private final int count;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService runner =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("read-ahead").factory());
    private volatile int last = -2 * NEAR;

    ReadAhead(WorkerSession session, FrameCache cache, int count) {
        this.session = session;
        this.cache = cache;
        this.count = count;
    }

    /** A frame was shown; one near the one before says where the travel goes. */
    void shown(DecodedFrame frame) {
        int by = frame.index() - last;
        last = frame.index();
        if (by == 0 || Math.abs(by) > NEAR || !running.compareAndSet(false, true)) {
            return;
        }
        int step = Integer.signum(by);
        int depth = Math.min(MOST, cache.room(frame) / 3);
        try {
            runner.execute(() -> fetch(frame.index() + step, step, depth));
        } catch (RejectedExecutionException e) {
            // the session is closed
            running.set(false);
        }
    }

    private void fetch(int from, int step, int depth) {
        try {
            int first = from;
            int left = depth;
            while (left > 0 && first >= 0 && first < count && cache.holds(first)) {
                first += step;
                left--;
            }
            int possible = step > 0 ? count - first : first + 1;
            if (left > 0 && possible > 0) {
                session.frames(
                        first,
                        Math.min(left, possible),
                        step,
                        true,
                        outcome -> {
                            if (outcome instanceof DecodedFrame frame) {
                                cache.put(frame.kept());
                            }
                            return !session.wanted();
                        });
            }
        } finally {
            running.set(false);
        }
    }

    @Override
    public void close() {
        runner.shutdownNow();
    }
}
