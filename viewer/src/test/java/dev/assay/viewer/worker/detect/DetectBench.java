package dev.assay.viewer.worker.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.PictureFeed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What the bundled indicators cost in the worker's code, over decoded frames of 640 x 352:
 * inference of each beside a bare loop of the library in the same process, in turns; all of them in
 * one pass with everything besides (conversion, feeding, maps, messages) beside their inference
 * alone; and resident memory over many frames. Times are the thread's own, so that what else the
 * machine does counts little.
 *
 * <p>Arguments: frames (default 300), frames for the memory (default 10000).
 */
public final class DetectBench {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 352;
    private static final int TURNS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DetectBench() {}

    @SuppressWarnings("SystemOut") // a program for a person at a terminal
    public static void main(String[] arguments) throws IOException, OrtException, DetectException {
        int frames = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        List<DetectorModel> panel = new BundledDetectors().panel();
        double bareAll = 0;
        for (DetectorModel model : panel) {
            double[] each = inference(model, frames);
            bareAll += each[0];
            System.out.printf(
                    Locale.ROOT,
                    "%-16s bare %6.2f ms, in the worker %6.2f ms a frame, %.3f of the bare speed%n",
                    model.card().name(),
                    each[0],
                    each[1],
                    each[0] / each[1]);
        }
        pass(panel, WIDTH, HEIGHT, 20);
        double whole = pass(panel, WIDTH, HEIGHT, frames);
        System.out.printf(
                Locale.ROOT,
                "panel            bare %6.2f ms, one pass of all %6.2f ms a frame, overhead %.1f %%%n",
                bareAll,
                whole,
                100 * (whole / bareAll - 1));
        for (int done = 0; done <= many; done += Math.max(1, many / 10)) {
            pass(panel, 96, 64, Math.max(1, many / 10));
            System.out.printf(
                    Locale.ROOT,
                    "memory           %d MiB resident after %d frames%n",
                    resident() >> 10,
                    done + Math.max(1, many / 10));
        }
    }

    /** Milliseconds a frame, bare and by the worker's code: medians of taking turns. */
    private static double[] inference(DetectorModel model, int frames)
            throws OrtException, DetectException {
        PictureFeed feed = Feeds.of(model);
        int channels = feed.channels() * feed.frames();
        Values values = Values.of(Feed.F32, channels * WIDTH * HEIGHT);
        Random random = new Random(1);
        for (int i = 0; i < values.size(); i++) {
            values.set(i, random.nextInt(256) * feed.scale());
        }
        FloatBuffer singles = ((Values.Singles) values).buffer();
        long[] shape = {1, channels, HEIGHT, WIDTH};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (Model own = Model.load(model.bytes(), Feeds.order(model, 0, 0));
                    OrtSession session = environment.createSession(model.bytes(), options);
                    OnnxTensor tensor = OnnxTensor.createTensor(environment, singles, shape)) {
                double[] bare = new double[TURNS];
                double[] worker = new double[TURNS];
                for (int turn = -1; turn < TURNS; turn++) {
                    long from = THREADS.getCurrentThreadCpuTime();
                    for (int i = 0; i < frames / TURNS; i++) {
                        session.run(Map.of(feed.input(), tensor)).close();
                    }
                    long between = THREADS.getCurrentThreadCpuTime();
                    for (int i = 0; i < frames / TURNS; i++) {
                        own.run(values, shape);
                    }
                    int at = Math.max(turn, 0);
                    bare[at] = (between - from) / 1e6;
                    worker[at] = (THREADS.getCurrentThreadCpuTime() - between) / 1e6;
                }
                Arrays.sort(bare);
                Arrays.sort(worker);
                int each = frames / TURNS;
                return new double[] {bare[TURNS / 2] / each, worker[TURNS / 2] / each};
            }
        }
    }

    /** The worker's own task over all of them, all but decoding. */
    private static double pass(List<DetectorModel> models, int width, int height, int frames)
            throws IOException {
        List<DetectOrder> orders =
                models.stream().map(model -> Feeds.order(model, 0, frames - 1)).toList();
        PictureContext context =
                new PictureContext(
                        models.stream().map(DetectorModel::bytes).toList(),
                        new Film(width, height, frames));
        long from = THREADS.getCurrentThreadCpuTime();
        new DetectTask().run(DetectOrder.encode(orders), context.forgetful());
        return (THREADS.getCurrentThreadCpuTime() - from) / 1e6 / frames;
    }

    /** In KiB. */
    private static long resident() throws IOException {
        System.gc();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }
}
