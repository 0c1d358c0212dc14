package dev.assay.model.bench;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Started;
import dev.assay.model.audit.verify.LogVerdict;
import dev.assay.model.audit.verify.LogVerifier;
import dev.assay.model.audit.verify.TrustedKey;
import dev.assay.model.fault.EnvironmentException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Figures of log and tables for one machine. {@code make DIR ENTRIES} invents a log with its
 * payloads, {@code log DIR} opens, proves, checks and verifies it, {@code tables DIR} makes its
 * tables and asks them, {@code append DIR COUNT} puts a durable append beside the disk's own write
 * and force, alternating, and {@code act DIR COUNT} a whole decision at the desk. See {@code
 * review-model/src/bench/run}.
 */
public final class StoreBench {
    private static final int WARM_UP = 500;
    private static final int PROOFS = 5000;
    private static final Event EVENT = new Started("0.1", "linux-25");

    private final Ground ground;
    private final PrintStream out;

    private StoreBench(Path folder, PrintStream out) {
        this.ground = new Ground(folder);
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        StoreBench bench = new StoreBench(Path.of(arguments[1]), System.out);
        switch (arguments[0]) {
            case "make" -> bench.make(Long.parseLong(arguments[2]));
            case "append" -> bench.append(Integer.parseInt(arguments[2]));
            case "act" ->
                    new ActBench(bench.ground, System.out).run(Integer.parseInt(arguments[2]));
            case "log" -> bench.log();
            case "tables" -> new TableBench(bench.ground, System.out).run();
            default -> throw new IllegalArgumentException("make, append, act, log or tables");
        }
    }

    private void make(long entries) throws Exception {
        long start = System.nanoTime();
        Shift shift = new Shift(ground.payloads(), Instant.parse("2026-01-01T00:00:00Z"));
        try (DeviceLog log = ground.create()) {
            while (log.size() < entries) {
                Shift.Review review = shift.next();
                log.append(review.events(), Ground.SOMEONE.on(review.item()));
            }
            log.publish();
            say(log.size() + " entries made", start);
        }
    }

    /** Alternates the two, so that whatever else the machine does hits both alike. */
    private void append(int count) throws Exception {
        long[] plain = new long[count];
        long[] durable = new long[count];
        Files.createDirectories(ground.folder());
        try (DeviceLog log = ground.create();
                FileChannel file =
                        FileChannel.open(
                                ground.folder().resolve("plain"),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
            ByteBuffer line = ByteBuffer.allocate(500);
            for (int i = -WARM_UP; i < count; i++) {
                long start = System.nanoTime();
                line.clear();
                file.write(line);
                file.force(true);
                long middle = System.nanoTime();
                log.append(EVENT, Ground.SOMEONE);
                if (i >= 0) {
                    plain[i] = middle - start;
                    durable[i] = System.nanoTime() - middle;
                }
            }
        }
        for (int percent : new int[] {50, 95, 99}) {
            double p = at(plain, percent);
            double d = at(durable, percent);
            out.printf(
                    "p%d: write and force %.2f ms, append %.2f ms, ratio %.2f%n",
                    percent, p, d, d / p);
        }
    }

    private void log() throws Exception {
        long start = System.nanoTime();
        Files.deleteIfExists(ground.log().resolve("verified"));
        ground.open().close();
        say("first opening, reads all", start);
        start = System.nanoTime();
        try (DeviceLog log = ground.open()) {
            say("opening from the verified mark, " + log.size() + " entries", start);
            proofs(log);
            start = System.nanoTime();
            say("checked, damages " + log.check().size(), start);
            log.publish();
        }
        start = System.nanoTime();
        TrustedKey key = TrustedKey.parse(ground.device().key().toString()).orElseThrow();
        LogVerdict verdict = new LogVerifier(key, List.of(), Optional.empty()).verify(ground.log());
        say("verified: " + verdict.detail(), start);
        memory();
    }

    /**
     * Random proofs after as many that warm up. Wall time says what a person waits, processor time
     * what a proof costs where other programs have the cores too.
     */
    private void proofs(DeviceLog log) throws EnvironmentException {
        Random random = new Random(1);
        long size = log.size();
        for (String round : List.of("cold", "warm")) {
            say(round + " inclusion proof", () -> log.inclusionProof(random.nextLong(size), size));
            say(
                    round + " consistency proof",
                    () -> log.consistencyProof(1 + random.nextLong(size), size));
        }
    }

    private interface Proving {
        void prove() throws EnvironmentException;
    }

    private void say(String what, Proving proving) throws EnvironmentException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] wall = new long[PROOFS];
        long[] cpu = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long used = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            proving.prove();
            wall[i] = System.nanoTime() - start;
            cpu[i] = threads.getCurrentThreadCpuTime() - used;
        }
        out.println(what + ", wall: " + spread(wall) + "; processor: " + spread(cpu));
    }

    private static String spread(long[] nanos) {
        return "p50 %.3f p99 %.3f max %.3f ms"
                .formatted(at(nanos, 50), at(nanos, 99), at(nanos, 100));
    }

    static double at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private void say(String what, long start) {
        out.printf("%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private void memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        out.printf("heap in use %d MB of at most %d MB%n", used >> 20, runtime.maxMemory() >> 20);
    }
}
