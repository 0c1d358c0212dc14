package dev.assay.viewer.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * How fast files open and frames come, in real and in processor time of the worker. Arguments: how
 * often, then files. Compare with {@code ffmpeg -i FILE -f framemd5 -} in the same minute.
 */
public final class FrameBench {
    private FrameBench() {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        try (SandboxedWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            for (String name : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                for (int i = 0; i < times; i++) {
                    workers.sandbox(); // a worker waits
                    System.out.println(Path.of(name).getFileName() + ": " + run(workers, name));
                }
            }
        }
    }

    private static String run(MediaWorkers workers, String name) throws Exception {
        long began = System.nanoTime();
        try (FileSource source = new FileSource(Path.of(name))) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
            double opened = seconds(began);
            if (!(outcome instanceof OpenOutcome.Opened(WorkerSession session))) {
                return outcome.toString();
            }
            try (session) {
                session.frame(0);
                double first = seconds(began);
                return String.format(
                        "open %.2f s, first frame %.2f s, hashes %s, pictures %s",
                        opened, first, pass(session, false), pass(session, true));
            }
        }
    }

    private static String pass(WorkerSession session, boolean pixels) {
        int count = session.index().count();
        long began = System.nanoTime();
        Duration before = processor(session);
        Duration mine = own();
        session.frames(0, count, 1, pixels, _ -> true);
        double took = seconds(began);
        double worker = processor(session).minus(before).toMillis();
        double console = own().minus(mine).toMillis();
        return String.format(
                "%.1f/s (%.1f ms processor in the worker, %.1f here)",
                count / took, worker / count, console / count);
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of the worker, however it was wrapped. */
    private static Duration processor(WorkerSession session) {
        ProcessHandle worker = ProcessHandle.of(session.worker().pid()).orElseThrow();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(worker), worker.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
