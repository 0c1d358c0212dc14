package dev.assay.viewer.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How workers are run.
 *
 * @param memory bytes a worker may have
 * @param processorSeconds a worker may use in its life
 * @param answerWithin how long a worker may be silent while something is asked of it
 * @param threads of its decoder
 * @param cacheBytes of decoded frames a session keeps in the console
 * @param natives where native libraries are unpacked, shared by all runs of the program
 * @param reducedAllowed whether a worker that only restricts itself will do
 * @param prestart whether the next worker is started ahead
 */
public record WorkerSettings(
        long memory,
        long processorSeconds,
        Duration answerWithin,
        int threads,
        long cacheBytes,
        Path natives,
        boolean reducedAllowed,
        boolean prestart) {
    private static final long MIB = 1 << 20;

    /** What fits most machines. */
    public static WorkerSettings standard() {
        return new WorkerSettings(
                2_048 * MIB,
                3_600,
                Duration.ofSeconds(30),
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
                96 * MIB,
                NativeLibraries.standardFolder(),
                true,
                true);
    }

    /** What a worker is told of them, in its order. */
    List<String> numbers() {
        return List.of(
                Long.toString(memory), Long.toString(processorSeconds), Integer.toString(threads));
    }

    public WorkerSettings withoutPrestart() {
        return new WorkerSettings(
                memory,
                processorSeconds,
                answerWithin,
                threads,
                cacheBytes,
                natives,
                reducedAllowed,
                false);
    }

    public WorkerSettings withThreads(int wanted) {
        return new WorkerSettings(
                memory,
                processorSeconds,
                answerWithin,
                wanted,
                cacheBytes,
                natives,
                reducedAllowed,
                prestart);
    }

    public WorkerSettings withReducedAllowed(boolean allowed) {
        return new WorkerSettings(
                memory,
                processorSeconds,
                answerWithin,
                threads,
                cacheBytes,
                natives,
                allowed,
                prestart);
    }

    public WorkerSettings withLimits(long bytes, long seconds, Duration silence) {
        return new WorkerSettings(
                bytes, seconds, silence, threads, cacheBytes, natives, reducedAllowed, prestart);
    }
}
