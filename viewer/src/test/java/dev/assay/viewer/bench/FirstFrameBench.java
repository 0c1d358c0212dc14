package dev.assay.viewer.bench;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How long the first frame of a file takes that is read by range, and how many bytes were asked
 * for; then a thousand seeks, forward steps and steps back. Arguments: turns, milliseconds every
 * range takes to come, files.
 */
public final class FirstFrameBench {
    private FirstFrameBench() {}

    private static final class Counted implements ByteSource {
        private final ByteSource file;
        private final long delayNanos;
        private long bytes;
        private int ranges;

        Counted(ByteSource file, double delayMillis) {
            this.file = file;
            delayNanos = (long) (delayMillis * 1e6);
        }

        @Override
        public long length() {
            return file.length();
        }

        @Override
        public int read(long position, ByteBuffer into) throws EnvironmentException {
            long until = System.nanoTime() + delayNanos;
            while (System.nanoTime() < until) {
                java.util.concurrent.locks.LockSupport.parkNanos(until - System.nanoTime());
            }
            int count = file.read(position, into);
            bytes += Math.max(count, 0);
            ranges++;
            return count;
        }
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[0]);
        double delay = Double.parseDouble(arguments[1]);
        try (MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                for (int i = 0; i < turns; i++) {
                    workers.sandbox(); // a worker waits
                    System.out.println(
                            Path.of(file).getFileName() + ": " + run(workers, file, delay));
                }
            }
        }
    }

    private static String run(MediaWorkers workers, String file, double delay) throws Exception {
        try (FileSource source = new FileSource(Path.of(file))) {
            Counted counted = new Counted(source, delay);
            long began = System.nanoTime();
            if (!(workers.open(counted, OpenOptions.DEFAULT)
                    instanceof OpenOutcome.Opened(MediaSession session))) {
                return "not opened";
            }
            try (session) {
                double opened = since(began);
                session.frame(0);
                double first = since(began);
                String begin =
                        String.format(
                                "opened %.3f s, first frame %.3f s, %.1f MB in %d ranges",
                                opened, first, counted.bytes / 1e6, counted.ranges);
                return begin + "; " + steps(session);
            }
        }
    }

    /** In the middle of the clip, after a warm-up, inside the cache. */
    private static String steps(MediaSession session) {
        int count = session.index().count();
        int at = count / 2;
        session.frame(at);
        double[] forward = new double[Math.min(60, count - at - 1)];
        for (int i = 0; i < forward.length; i++) {
            long began = System.nanoTime();
            session.frame(++at);
            forward[i] = since(began) * 1000;
            rest();
        }
        double[] back = new double[Math.min(20, at)];
        for (int i = 0; i < back.length; i++) {
            long began = System.nanoTime();
            session.frame(--at);
            back[i] = since(began) * 1000;
            rest();
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        double[] seeks = new double[count > 1 ? 20 : 0];
        for (int i = 0; i < seeks.length; i++) {
            int wanted = random.nextInt(count);
            long began = System.nanoTime();
            session.frame(wanted);
            seeks[i] = since(began) * 1000;
        }
        return String.format(
                "step %s, back %s, seek %s", median(forward), median(back), median(seeks));
    }

    /** A pulse of the screen. */
    private static void rest() {
        java.util.concurrent.locks.LockSupport.parkNanos(16_000_000);
    }

    private static String median(double[] values) {
        if (values.length == 0) {
            return "none";
        }
        Arrays.sort(values);
        return String.format(
                "%.1f ms (worst %.1f)", values[values.length / 2], values[values.length - 1]);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
