package dev.assay.model.audit;

import dev.assay.model.audit.verify.LogVerdict;
import dev.assay.model.audit.verify.LogVerifier;
import dev.assay.model.audit.verify.TrustedKey;
import dev.assay.model.fault.EnvironmentException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Figures for one disk, in one run: an append beside a plain write and force of as many bytes, and
 * a long log opened, proven and verified. Arguments: empty folder, appends, entries of the long
 * log.
 */
public final class LogBenchmark {
    private static final int WARM_UP = 1000;

    private final Path folder;
    private final PrintStream out;

    private LogBenchmark(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        LogBenchmark benchmark = new LogBenchmark(Path.of(arguments[0]), System.out);
        benchmark.append(Integer.parseInt(arguments[1]));
        benchmark.longLog(Long.parseLong(arguments[2]));
    }

    /** Alternates the two, so that whatever else the machine does hits both alike. */
    private void append(int count) throws Exception {
        long[] plain = new long[count];
        long[] durable = new long[count];
        try (DeviceLog log = Logs.create(folder.resolve("append"));
                FileChannel file =
                        FileChannel.open(
                                folder.resolve("plain"),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
            ByteBuffer line = ByteBuffer.allocate(500);
            for (int i = 0; i < WARM_UP; i++) {
                log.append(Logs.EVENT, Logs.SOMEONE);
            }
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                line.clear();
                file.write(line);
                file.force(true);
                plain[i] = System.nanoTime() - start;
                start = System.nanoTime();
                log.append(Logs.EVENT, Logs.SOMEONE);
                durable[i] = System.nanoTime() - start;
            }
        }
        for (int percent : new int[] {50, 95, 99}) {
            double p = at(plain, percent);
            double d = at(durable, percent);
            out.printf(
                    "p%d: plain write + force %.2f ms, append %.2f ms, ratio %.2f%n",
                    percent, p, d, d / p);
        }
    }

    private static double at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private void longLog(long entries) throws Exception {
        Path path = folder.resolve("long");
        long start = System.nanoTime();
        try (DeviceLog log = Logs.create(path)) {
            while (log.size() < entries) {
                int count = (int) Math.min(DeviceLog.MOST_AT_ONCE, entries - log.size());
                log.append(Collections.nCopies(count, Logs.EVENT), Logs.SOMEONE);
            }
            say("written in batches of 256", start);
            log.publish();
        }
        start = System.nanoTime();
        Logs.sound(path).close();
        say("first opening, reads all", start);
        start = System.nanoTime();
        try (DeviceLog log = Logs.sound(path)) {
            say("opening from the verified mark", start);
            proofs(log);
        }
        start = System.nanoTime();
        TrustedKey key = TrustedKey.parse(Logs.KEY.key().toString()).orElseThrow();
        LogVerdict verdict = new LogVerifier(key, List.of(), Optional.empty()).verify(path);
        say("verified: " + verdict.detail(), start);
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private void proofs(DeviceLog log) throws EnvironmentException {
        Random random = new Random(1);
        int count = 2000;
        long[] inclusion = new long[count];
        long[] consistency = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            log.inclusionProof(random.nextLong(log.size()), log.size());
            inclusion[i] = System.nanoTime() - start;
            start = System.nanoTime();
            log.consistencyProof(1 + random.nextLong(log.size()), log.size());
            consistency[i] = System.nanoTime() - start;
        }
        out.printf(
                "inclusion proof p50 %.3f p95 %.3f max %.3f ms; consistency p50 %.3f p95 %.3f ms%n",
                at(inclusion, 50),
                at(inclusion, 95),
                at(inclusion, 100),
                at(consistency, 50),
                at(consistency, 95));
    }

    private void say(String what, long start) {
        out.printf("%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
