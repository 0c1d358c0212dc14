package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.wire.Guard;
import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts workers, the strongest confinement first. All starts come from one thread that lives until
 * closing: the kernel ends a worker together with the thread that started it.
 */
final class WorkerStarter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStarter.class);
    private static final Duration START_WITHIN = Duration.ofSeconds(20);

    private final WorkerSettings settings;
    private final Watch watch;
    private final WorkerProgram program = new WorkerProgram();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("worker-starter").factory());
    private @Nullable Future<@Nullable Confined> next;
    private @Nullable SandboxLevel proven;

    /** A started worker that measured what confines it, and has read nothing yet. */
    record Confined(WorkerProcess worker, SandboxReport report) {}

    WorkerStarter(WorkerSettings settings, Watch watch) {
        this.settings = settings;
        this.watch = watch;
    }

    /** Sees to it that one worker is on its way. */
    synchronized void startAhead() {
        if (next == null && !thread.isShutdown()) {
            next = thread.submit(this::start);
        }
    }

    synchronized void giveBack(Confined confined) {
        if (next == null) {
            next = java.util.concurrent.CompletableFuture.completedFuture(confined);
        } else {
            confined.worker().close();
        }
    }

    /**
     * A worker for one item; the caller ends it.
     *
     * @return null where no sandbox can be had
     */
    @Nullable Confined take() throws EnvironmentException {
        while (true) {
            Future<@Nullable Confined> started = upcoming();
            try {
                Confined confined = started.get();
                // one that died while it waited is not the next item's fault
                if (confined == null || confined.worker().alive()) {
                    return confined;
                }
                confined.worker().close();
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
    }

    private synchronized Future<@Nullable Confined> upcoming() {
        Future<@Nullable Confined> started = next == null ? thread.submit(this::start) : next;
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

    private @Nullable Confined start() throws EnvironmentException {
        new NativeLibraries(settings.natives()).prepare(program);
        SandboxLevel known = proven;
        if (known != null) {
            Confined again = tryLevel(known);
            if (again != null) {
                return again;
            }
        }
        if (Sandbox.namespacesAtHand()) {
            Confined full = tryLevel(SandboxLevel.FULL);
            if (full != null) {
                return full;
            }
        }
        return settings.reducedAllowed() ? tryLevel(SandboxLevel.REDUCED) : null;
    }

    private @Nullable Confined tryLevel(SandboxLevel level) throws EnvironmentException {
        WorkerProcess worker = null;
        try {
            FrameExchange exchange = FrameExchange.create();
            List<String> line = new Sandbox(program, settings).command(level, exchange);
            worker = new WorkerProcess(new ProcessBuilder(line), exchange, watch);
            Message hello = worker.read(START_WITHIN);
            int bits =
                    hello.type() == MessageType.HELLO
                            ? hello.reader().number(0, Guard.allBits())
                            : 0;
            for (Guard guard : Sandbox.required(level)) {
                if ((bits & guard.bit()) == 0) {
                    LOG.warn("a {} worker is not used: {} does not hold", level, guard);
                    worker.close();
                    return null;
                }
            }
            proven = level;
            return new Confined(worker, SandboxedWorkers.report(level, bits));
        } catch (IOException e) {
            LOG.warn("a {} worker could not be started", level);
            LOG.debug(worker == null ? "no process" : worker.saidLast());
            if (worker != null) {
                worker.close();
            }
            return null;
        }
    }

    @Override
    public void close() {
        Future<@Nullable Confined> waiting;
        synchronized (this) {
            waiting = next;
            next = null;
        }
        if (waiting != null) {
            try {
                Confined confined = waiting.get();
                if (confined != null) {
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
