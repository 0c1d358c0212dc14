package dev.assay.viewer.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        String line = line(child);
        if (left.get() > 0 && line.contains(word) && child.destroyForcibly()) {
            killed.add(line);
            left.decrementAndGet();
            child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    /** The whole of it: a process handle gives the first 4096 bytes only. */
    static String line(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc", Long.toString(process.pid()), "cmdline"),
                            StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return ""; // it is gone
        }
    }

    /** Command lines of those it killed. */
    List<String> killed() {
        return List.copyOf(killed);
    }

    /** Waits until it killed as many as it may. */
    void await() throws InterruptedException {
        if (!thread.join(Duration.ofSeconds(60))) {
            throw new AssertionError("nobody to kill any more; killed: " + killed);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
