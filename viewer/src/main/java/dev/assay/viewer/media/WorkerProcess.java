package dev.assay.viewer.media;

import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageChannel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker process: its wire, the watch over its silence, its ending (ask, wait, terminate, wait,
 * kill, wait, log). Must be started from a thread that lives as long as it may: when that thread
 * ends, the kernel ends the worker.
 */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final int SAID_LAST = 4096;
    private static final long ENDING_MILLIS = 700;
    private static final int OUT_OF_MEMORY = 3;
    private static final int BY_SIGNAL = 128;
    private static final int SIGXCPU = 24;
    private static final int JOB_QUOTA = 1816; // Windows

    private final Process process;
    private final MessageChannel channel;
    private final FrameExchange exchange;
    private final Watch watch;
    private final StringBuilder saidLast = new StringBuilder();
    private volatile boolean overdue;
    private volatile boolean ended;

    WorkerProcess(ProcessBuilder builder, FrameExchange exchange, Watch watch) throws IOException {
        this.exchange = exchange;
        this.watch = watch;
        builder.environment().clear();
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        builder.directory(exchange.scratch().toFile());
        process = builder.start();
        var _ = process.onExit().thenAccept(this::gone);
        channel =
                new MessageChannel(
                        new BufferedInputStream(process.getInputStream(), 1 << 16),
                        process.getOutputStream());
        Thread.ofPlatform().daemon().name("worker-says").start(this::listen);
    }

    /** Runs on the thread that reaped it. */
    private void gone(Process dead) {
        if (dead.exitValue() >= BY_SIGNAL) {
            Leftovers.end(exchange.folder());
        }
    }

    /** What it prints is kept for telling why it ended, and never logged: it may name content. */
    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] part = new byte[1024];
            int count = errors.read(part);
            while (count >= 0) {
                said(new String(part, 0, count, StandardCharsets.ISO_8859_1));
                count = errors.read(part);
            }
        } catch (IOException e) {
            // it ended
        }
    }

    private void said(String text) {
        synchronized (saidLast) {
            saidLast.append(text);
            if (saidLast.length() > 2 * SAID_LAST) {
                saidLast.delete(0, saidLast.length() - SAID_LAST);
            }
        }
    }

    long pid() {
        return process.pid();
    }

    MessageChannel channel() {
        return channel;
    }

    FrameExchange exchange() {
        return exchange;
    }

    /** The next message; a worker silent for too long is killed, which ends the reading. */
    Message read(Duration within) throws IOException {
        try (Watch.Guarded _ = watch.over(this::overdue, within)) {
            return channel.read();
        }
    }

    private void overdue() {
        overdue = true;
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Why it is gone, asked after its wire broke off. */
    StopReason reason() {
        if (ended) {
            return StopReason.CLOSED;
        }
        if (overdue) {
            return StopReason.HUNG;
        }
        try {
            if (!process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS)) {
                return StopReason.PROTOCOL;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StopReason.CRASHED;
        }
        int status = process.exitValue();
        String said = saidLast();
        if (status == OUT_OF_MEMORY
                || said.contains("OutOfMemoryError")
                || said.contains("insufficient memory")
                || said.contains("Out of Memory Error")) {
            return StopReason.MEMORY;
        }
        return status == BY_SIGNAL + SIGXCPU || status == JOB_QUOTA
                ? StopReason.CPU
                : StopReason.CRASHED;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** For tests of what happens when it dies. */
    void killNow() {
        kill();
    }

    /** What it printed last, for those who start it and for tests; may name content. */
    String saidLast() {
        synchronized (saidLast) {
            return saidLast.toString();
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        Thread.ofPlatform().daemon().name("worker-ending").start(this::end);
    }

    private void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
        try {
            if (!process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroy();
                if (!process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS)) {
                    kill();
                    if (!process.waitFor(2 * ENDING_MILLIS, TimeUnit.MILLISECONDS)) {
                        LOG.error("a media worker cannot be ended");
                    }
                }
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        try {
            exchange.close();
        } catch (IOException e) {
            LOG.warn("the frame memory of a media worker could not be removed");
        }
    }
}
