package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.wire.Guard;
import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageType;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts workers at the level that {@link LevelProbe} found, and at no other: a worker that dies is
 * started again at the same level or told as dead. All starts come from one thread that lives until
 * closing: the kernel ends a worker together with the thread that started it.
 */
final class WorkerStarter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStarter.class);
    private static final Duration START_WITHIN = Duration.ofSeconds(20);
    private static final int STARTS = 3;
    private static final String SYSTEM = System.getProperty("os.name");
    private static final String MACHINE = System.getProperty("os.arch");
    private static final String UNPROVEN =
            " How workers are confined here was written from documentation and had not been run on"
                    + " such a machine when this version was made; what is in force was measured"
                    + " just now.";

    private final WorkerSettings settings;
    private final Watch watch;
    private final WorkerProgram program = new WorkerProgram();
    private final Optional<Boundary> boundary;
    private final LevelProbe probe;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("worker-starter").factory());
    private @Nullable Future<Start> next;

    /** How starting a worker ended. */
    sealed interface Start {
        /** A started worker that measured what confines it, and has read nothing yet. */
        record Confined(WorkerProcess worker, SandboxReport report) implements Start {}

        /** It ended before it was ready, {@link #STARTS} times in a row where it crashed. */
        record Died(StopReason reason) implements Start {}

        /** This machine gives no sandbox that may be used. */
        record Unconfined(String why) implements Start {}
    }

    /**
     * @param namespacesAtHand whether the tool for them is there
     */
    WorkerStarter(WorkerSettings settings, Watch watch, BooleanSupplier namespacesAtHand) {
        this.settings = settings;
        this.watch = watch;
        boundary = Boundary.of(SYSTEM, MACHINE, program, settings);
        probe =
                new LevelProbe(
                        new LevelProbe.Namespaces() {
                            @Override
                            public boolean atHand() {
                                return namespacesAtHand.getAsBoolean();
                            }

                            @Override
                            public String absence() {
                                return boundary.orElseThrow().withoutNamespaces();
                            }

                            @Override
                            public Process start() throws IOException {
                                return trial(boundary.orElseThrow());
                            }
                        },
                        settings.reducedAllowed());
    }

    private static Process trial(Boundary boundary) throws IOException {
        FrameExchange exchange = FrameExchange.create();
        ProcessBuilder trial = new ProcessBuilder(boundary.trial(exchange));
        trial.environment().clear();
        Process started = trial.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var _ = started.onExit().thenRun(() -> tidy(exchange));
        return started;
    }

    private static void tidy(FrameExchange exchange) {
        Leftovers.end(exchange.folder());
        remove(exchange);
    }

    private static void remove(FrameExchange exchange) {
        try {
            exchange.close();
        } catch (IOException e) {
            LOG.warn("the frame memory of a media worker could not be removed");
        }
    }

    /** Sees to it that one worker is on its way. */
    synchronized void startAhead() {
        if (next == null && !thread.isShutdown()) {
            next = thread.submit(this::start);
        }
    }

    synchronized void giveBack(Start.Confined confined) {
        if (next == null) {
            next = CompletableFuture.completedFuture(confined);
        } else {
            confined.worker().close();
        }
    }

    /** A worker for one item; the caller ends it. */
    Start take() throws EnvironmentException {
        Start start = new Start.Died(StopReason.CRASHED);
        for (int i = 0; i < STARTS; i++) {
            start = await(upcoming());
            switch (start) {
                // one that died while it waited is not the next item's fault
                case Start.Confined confined when !confined.worker().alive() -> {
                    confined.worker().close();
                    start = new Start.Died(StopReason.CRASHED);
                }
                case Start.Died(StopReason reason) when reason == StopReason.CRASHED ->
                        LOG.warn("a media worker ended before it was ready");
                case Start.Confined _, Start.Died _, Start.Unconfined _ -> {
                    return start;
                }
            }
        }
        return start;
    }

    private static Start await(Future<Start> started) throws EnvironmentException {
        try {
            return started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EnvironmentException known) {
                throw known;
            }
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private synchronized Future<Start> upcoming() {
        Future<Start> started = next == null ? thread.submit(this::start) : next;
        next = null;
        return started;
    }

    private static EnvironmentException failed(Exception cause) {
        return new EnvironmentException(
                "worker.start",
                "No media worker can be started.",
                "See assay doctor; make room in memory and on disk.",
                true,
                cause);
    }

    private Start start() throws EnvironmentException {
        if (boundary.isEmpty()) {
            return new Start.Unconfined(
                    "A media worker cannot be confined on " + SYSTEM + " (" + MACHINE + ").");
        }
        new NativeLibraries(settings.natives()).prepare(program);
        while (true) {
            switch (probe.answer()) {
                case LevelProbe.Answer.Nothing(String why) -> {
                    return new Start.Unconfined(why);
                }
                case LevelProbe.Answer.Use(SandboxLevel level, String why) -> {
                    Optional<Start> started = startAt(boundary.get(), level, why);
                    if (started.isPresent()) {
                        return started.get();
                    }
                }
            }
        }
    }

    /** Empty where the worker showed that the level is another one. */
    private Optional<Start> startAt(Boundary confined, SandboxLevel level, String why)
            throws EnvironmentException {
        WorkerProcess worker = process(confined, level);
        try {
            Message hello = worker.read(START_WITHIN);
            int bits =
                    hello.type() == MessageType.HELLO
                            ? hello.reader().number(0, Guard.allBits())
                            : 0;
            for (Guard guard : confined.required(level)) {
                if ((bits & guard.bit()) == 0) {
                    LOG.warn("a {} worker is not used: {} does not hold", level, guard);
                    worker.close();
                    return probe.lacks(level, guard)
                            ? Optional.empty()
                            : Optional.of(new Start.Died(StopReason.PROTOCOL));
                }
            }
            worker.exchange().forgetName();
            if ((bits & Guard.NO_CUTTING.bit()) == 0) {
                worker.exchange().copyPictures();
            }
            probe.holds();
            String decided = Boundary.proven(SYSTEM, MACHINE) ? why : why + UNPROVEN;
            return Optional.of(
                    new Start.Confined(
                            worker,
                            SandboxedWorkers.report(level, decided, confined.sought(), bits)));
        } catch (IOException e) {
            LOG.debug(worker.saidLast());
            StopReason reason = worker.reason();
            worker.close();
            return Optional.of(new Start.Died(reason));
        }
    }

    private WorkerProcess process(Boundary confined, SandboxLevel level)
            throws EnvironmentException {
        FrameExchange exchange = null;
        try {
            exchange = FrameExchange.create();
            return new WorkerProcess(
                    new ProcessBuilder(confined.command(level, exchange)), exchange, watch);
        } catch (IOException e) {
            if (exchange != null) {
                remove(exchange);
            }
            throw failed(e);
        }
    }

    @Override
    public void close() {
        Future<Start> waiting;
        synchronized (this) {
            waiting = next;
            next = null;
        }
        if (waiting != null) {
            try {
                if (waiting.get() instanceof Start.Confined confined) {
                    confined.worker().close();
                }
            } catch (ExecutionException e) {
                LOG.debug("the last worker did not start");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread.shutdown();
    }
}
