package dev.assay.app.console;

import dev.assay.app.detectors.Shelf;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ItemId;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long the window's thread was ever kept from answering while every file of a folder is pulled
 * and opened in the real window, one after the other, without a display. Another thread asks it for
 * an answer every few milliseconds. Arguments: a folder of files, words their names begin with.
 */
public final class PulseBench {
    private static final long EVERY_NANOS = 4_000_000;
    private static final long WITHIN_SECONDS = 60;

    private PulseBench() {}

    /** Asks the window's thread for an answer again and again; remembers the longest wait. */
    private static final class Pulse implements Runnable {
        private final AtomicLong worst = new AtomicLong();
        private final AtomicLong asked = new AtomicLong();
        private final AtomicLong late = new AtomicLong();
        private final Map<String, Integer> places = new ConcurrentHashMap<>();
        private final AtomicBoolean over = new AtomicBoolean();

        private void note() {
            Thread.getAllStackTraces()
                    .forEach((thread, stack) -> {
                        if (thread.getName().equals("JavaFX Application Thread")) {
                            places.merge(at(stack), 1, Integer::sum);
                        }
                    });
        }

        @Override
        public void run() {
            while (!over.get()) {
                CountDownLatch answered = new CountDownLatch(1);
                long began = System.nanoTime();
                FxThread.later(answered::countDown);
                try {
                    if (!answered.await(100, TimeUnit.MILLISECONDS)) {
                        note();
                        answered.await();
                    }
                } catch (InterruptedException e) {
                    return;
                }
                long waited = System.nanoTime() - began;
                asked.incrementAndGet();
                late.addAndGet(waited > 100_000_000 ? 1 : 0);
                worst.accumulateAndGet(waited, Math::max);
                LockSupport.parkNanos(EVERY_NANOS);
            }
        }
    }

    /** What the window's thread is at. */
    private static String at(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("dev.assay."))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse(
                        stack.length == 0
                                ? "nothing"
                                : stack[stack.length > 12 ? stack.length - 12 : 0].toString());
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("pulse-bench");
        Path source = Files.createDirectories(work.resolve("source"));
        List<String> begins = Arrays.asList(arguments).subList(1, arguments.length);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (begins.stream().anyMatch(file.getFileName().toString()::startsWith)) {
                    Files.copy(file, source.resolve(file.getFileName()));
                }
            }
        }
        WorkspaceSettings settings =
                new WorkspaceSettings(
                        "bench.example/console",
                        "reviewer-01",
                        new StoreLocation.Folder(source),
                        WorkspaceSettings.DEFAULT_SIDE_PREFIX,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        InstantSource clock = InstantSource.system();
        try (Workspace workspace =
                        Workspace.create(
                                work.resolve("ws"),
                                settings,
                                new KeyFile(work.resolve("key")),
                                clock);
                Remote remote = Remote.open(workspace, clock);
                MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            Engines engines =
                    Engines.of(
                            workspace,
                            remote,
                            workers,
                            new Shelf(List.of(), List.of(), Set.of()),
                            TrustSettings.NONE);
            ConsoleWindow window =
                    Toolkit.get(() -> ConsoleWindow.open(workspace, engines, clock, 1600, 1000));
            AppGraph graph = window.graph();
            Toolkit.run(graph.intake()::lookAgain);
            until(() -> !graph.queue().rows().isEmpty());
            List<ItemId> items =
                    Toolkit.get(() -> graph.queue().rows().stream().map(QueueRow::id).toList());
            Pulse pulse = new Pulse();
            Thread asking = Thread.ofPlatform().daemon().start(pulse);
            int opened = 0;
            for (ItemId item : items) {
                Toolkit.run(() -> {
                    graph.review().open(item);
                    graph.intake().pull(item);
                });
                until(() -> settled(graph, item));
                opened +=
                        Toolkit.get(graph.review().openingProperty()::get) instanceof Opening.Opened
                                ? 1
                                : 0;
            }
            pulse.over.set(true);
            asking.join();
            System.out.printf(
                    Locale.ROOT,
                    "%d files, %d with a picture or sound: the window's thread was asked %d times,"
                            + " the longest wait was %.0f ms, %d waits over 100 ms%n",
                    items.size(),
                    opened,
                    pulse.asked.get(),
                    pulse.worst.get() / 1e6,
                    pulse.late.get());
            pulse.places.forEach(
                    (place, times) -> System.out.println("  " + times + " in " + place));
            Toolkit.run(window::close);
            window.awaitClosed();
        }
        System.exit(0);
    }

    private static boolean settled(AppGraph graph, ItemId item) {
        Opening now = graph.review().openingProperty().get();
        return !graph.intake().isComing(item)
                && !(now instanceof Opening.UnderWay)
                && !(now instanceof Opening.NotHere)
                && !(now instanceof Opening.Nothing);
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
        while (!Toolkit.get(condition::holds) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
