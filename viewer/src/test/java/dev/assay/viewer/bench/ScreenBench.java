package dev.assay.viewer.bench;

import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Frames in screen format in console memory, beside the ffmpeg command line and a bare libav loop:
 * same file, same threads, taken in turns in one run; medians. Arguments: turns, threads, files.
 * Opening and the start of processes are left out on our side and of the loop, and are in the
 * command line's figure (one start for the whole file).
 */
public final class ScreenBench {
    private ScreenBench() {}

    private interface Way {
        int frames() throws Exception;
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        try (MediaWorkers workers =
                new SandboxedWorkers(WorkerSettings.standard().withThreads(threads))) {
            for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                try (FileSource source = new FileSource(Path.of(file));
                        MediaSession session = open(workers, source)) {
                    Map<String, List<Rate>> figures = new LinkedHashMap<>();
                    for (int i = 0; i < turns; i++) {
                        ways(session, file, threads)
                                .forEach((name, way) ->
                                        figures.computeIfAbsent(name, _ -> new ArrayList<>())
                                                .add(Rate.of(way)));
                    }
                    System.out.println(Path.of(file).getFileName() + ", threads " + threads);
                    figures.forEach((name, rates) ->
                            System.out.printf(
                                    "  %-46s %7.1f frames/s, %6.2f ms processor a frame%n",
                                    name,
                                    median(rates.stream().map(Rate::perSecond)),
                                    median(rates.stream().map(Rate::processorMillis))));
                }
            }
        }
    }

    private static MediaSession open(MediaWorkers workers, FileSource source) throws Exception {
        if (workers.open(source, OpenOptions.DEFAULT)
                instanceof OpenOutcome.Opened(MediaSession session)) {
            return session;
        }
        throw new IllegalArgumentException("cannot be opened");
    }

    private static Map<String, Way> ways(MediaSession session, String file, int threads) {
        int count = session.index().count();
        int[] screen = new int[session.info().width() * session.info().height()];
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("bare libav loop, decoded", () -> BareLoop.run(file, threads, false));
        ways.put("bare libav loop, to BGRA", () -> BareLoop.run(file, threads, true));
        ways.put("Assay, looked at in shared memory", () -> pictures(session, count, null));
        ways.put(
                "Assay, copied into the console's own memory",
                () -> pictures(session, count, screen));
        ways.put("Assay, hashes of every frame", () -> hashes(session, count));
        ways.put("ffmpeg to null", () -> command(count, threads, file, "-f", "null"));
        ways.put(
                "ffmpeg to BGRA",
                () -> command(count, threads, file, "-pix_fmt", "bgra", "-f", "null"));
        ways.put("ffmpeg to framemd5", () -> command(count, threads, file, "-f", "framemd5"));
        return ways;
    }

    private static int pictures(MediaSession session, int count, int @Nullable [] into) {
        int[] seen = new int[1];
        session.frames(
                0,
                count,
                1,
                true,
                outcome -> {
                    seen[0] += took(outcome, into) ? 1 : 0;
                    return true;
                });
        return seen[0];
    }

    private static boolean took(FrameOutcome outcome, int @Nullable [] into) {
        if (!(outcome instanceof DecodedFrame frame)) {
            return false;
        }
        if (into != null) {
            IntBuffer pixels = frame.bgra().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            pixels.get(into, 0, pixels.remaining());
        }
        return true;
    }

    private static int hashes(MediaSession session, int count) {
        int[] seen = new int[1];
        session.frames(
                0,
                count,
                1,
                false,
                outcome -> {
                    seen[0] += outcome instanceof DecodedFrame ? 1 : 0;
                    return true;
                });
        return seen[0];
    }

    private static int command(int count, int threads, String file, String... output)
            throws Exception {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-nostdin",
                                "-noautorotate",
                                "-threads",
                                Integer.toString(threads),
                                "-i",
                                file,
                                "-an",
                                "-sn"));
        line.addAll(List.of(output));
        line.add("-");
        Process process =
                new ProcessBuilder(line)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ffmpeg failed");
        }
        return count;
    }

    /** What one way took for a frame: in real time, and in processor time of all processes. */
    private record Rate(double perSecond, double processorMillis) {
        static Rate of(Way way) {
            try {
                long worked = Processor.millis();
                long began = System.nanoTime();
                int count = way.frames();
                double seconds = (System.nanoTime() - began) / 1e9;
                return new Rate(count / seconds, (double) (Processor.millis() - worked) / count);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static double median(Stream<Double> values) {
        double[] sorted = values.mapToDouble(it -> it).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
