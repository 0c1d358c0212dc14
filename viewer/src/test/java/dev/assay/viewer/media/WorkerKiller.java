package dev.assay.viewer.media;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills processes this one starts, as soon as they are seen, and keeps their command lines. */
final class WorkerKiller implements AutoCloseable {
    private static final long LOOK_MILLIS = 3;

    private final String word;
    private final AtomicInteger left;
    private final List<String> killed = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param word what the command line of a victim contains
     * @param most how many are killed
     */
    WorkerKiller(String word, int most) {
        this.word = word;
        left = new AtomicInteger(most);
        thread = Thread.ofPlatform().daemon().name("worker-killer").start(this::watch);
    }

    private void watch() {
        while (!closed && left.get() > 0) {
            ProcessHandle.current().children().forEach(this::look);
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(ProcessHandle child) {
        String line = child.info().commandLine().orElse("");
        if (left.get() > 0 && line.contains(word) && child.destroyForcibly()) {
            killed.add(line);
            left.decrementAndGet();
            child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    /** Command lines of those it killed. */
    List<String> killed() {
        return List.copyOf(killed);
    }

    /** Waits until it killed as many as it may. */
    void await() throws InterruptedException {
        thread.join();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
