package dev.assay.app.console;

import dev.assay.viewer.fx.FxThread;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Asks the window's thread for an answer every few milliseconds and keeps how long each answer
 * took: in real time, in that thread's own processor time, and in the time it stood in line for a
 * processor, so that a machine busy with other things can be told from a thread that is blocked.
 */
final class Pulse implements Runnable {
    private static final long EVERY_NANOS = 4_000_000;
    private static final long LONG_NANOS = 100_000_000;

    private record Wait(String phase, long real, long worked, long inLine) {
        /** All but standing in line for a processor: what there would be on an idle machine. */
        long blocked() {
            return Math.max(real - inLine, 0);
        }
    }

    private final List<Wait> waits = new ArrayList<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread window;
    private final Path schedule;
    private volatile String phase;
    private volatile boolean over;

    /**
     * @param phase what happens now
     */
    Pulse(String phase) throws Exception {
        this.phase = phase;
        window = Toolkit.get(Thread::currentThread);
        schedule = schedule();
    }

    /** The kernel's own account of the window's thread (Linux), which keeps 15 signs of names. */
    private static Path schedule() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : tasks.toList()) {
                if (Files.readString(task.resolve("comm")).startsWith("JavaFX Applicat")) {
                    return task.resolve("schedstat");
                }
            }
        }
        throw new IllegalStateException("no thread of the window");
    }

    void phase(String next) {
        phase = next;
    }

    void end() {
        over = true;
    }

    @Override
    public void run() {
        try {
            while (!over) {
                ask();
                LockSupport.parkNanos(EVERY_NANOS);
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask() throws InterruptedException, IOException {
        CountDownLatch answered = new CountDownLatch(1);
        String during = phase;
        long line = inLine();
        long worked = threads.getThreadCpuTime(window.threadId());
        long began = System.nanoTime();
        FxThread.later(answered::countDown);
        List<String> seen = new ArrayList<>();
        while (!answered.await(LONG_NANOS / 5, TimeUnit.NANOSECONDS)) {
            seen.add(at(window.getStackTrace()));
        }
        long real = System.nanoTime() - began;
        Wait wait =
                new Wait(
                        during,
                        real,
                        threads.getThreadCpuTime(window.threadId()) - worked,
                        inLine() - line);
        waits.add(wait);
        if (wait.worked() > LONG_NANOS) {
            seen.forEach(place -> places.merge(during + ": " + place, 1, Integer::sum));
        }
    }

    private long inLine() throws IOException {
        return Long.parseLong(Files.readString(schedule).split(" ", -1)[1]);
    }

    /** What the window's thread is at: our own code, or the toolkit's on whose behalf. */
    private static String at(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("dev.assay."))
                .findFirst()
                .or(() -> Arrays.stream(stack).skip(Math.max(0, stack.length - 12)).findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("nothing");
    }

    /** A line for each phase, then where those were met that worked too long. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        waits.stream()
                .map(Wait::phase)
                .distinct()
                .forEach(it -> text.append(line(it)).append('\n'));
        places.forEach((place, times) ->
                text.append("  ").append(times).append(" x ").append(place).append('\n'));
        return text.toString();
    }

    private String line(String of) {
        List<Wait> here = waits.stream().filter(wait -> wait.phase.equals(of)).toList();
        return String.format(
                Locale.ROOT,
                "%s: asked %d times; in real time %s; without standing in line for a processor"
                        + " %s; own work %s",
                of,
                here.size(),
                spread(here, Wait::real),
                spread(here, Wait::blocked),
                spread(here, Wait::worked));
    }

    private static String spread(List<Wait> waits, ToLongFunction<Wait> what) {
        long[] sorted = waits.stream().mapToLong(what).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "median %.1f, 99 %% %.1f, worst %.0f ms, %d over 100 ms",
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                Arrays.stream(sorted).filter(nanos -> nanos > LONG_NANOS).count());
    }
}
