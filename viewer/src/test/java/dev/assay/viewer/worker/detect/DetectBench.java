package dev.assay.viewer.worker.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.ColourOrder;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.MapRule;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.worker.task.FramePixels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What a run of each bundled indicator costs in the worker's code beside a bare loop of the
 * inference library in the same process, over frames of 640 x 352 that are decoded already; and
 * resident memory over many frames. Times are the thread's own, so that what else the machine does
 * counts little.
 *
 * <p>Arguments: frames a model (default 60), frames for the memory (default 10000).
 */
public final class DetectBench {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 352;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DetectBench() {}

    @SuppressWarnings("SystemOut") // a program for a person at a terminal
    public static void main(String[] arguments) throws IOException, OrtException {
        int frames = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        double bareAll = 0;
        double taskAll = 0;
        for (DetectorModel model : new BundledDetectors().panel()) {
            ImageInput input = (ImageInput) model.card().input();
            task(model, WIDTH, HEIGHT, 8);
            double bare = bare(model, input, frames);
            double task = task(model, WIDTH, HEIGHT, frames);
            bareAll += bare;
            taskAll += task;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s bare %6.2f ms, worker's task %6.2f ms a frame, %.3f of the bare speed%n",
                    model.card().name(),
                    bare,
                    task,
                    bare / task);
        }
        System.out.printf(
                Locale.ROOT,
                "panel            bare %6.2f ms, worker's task %6.2f ms a frame, overhead %.1f %%%n",
                bareAll,
                taskAll,
                100 * (taskAll / bareAll - 1));
        DetectorModel weak = new BundledDetectors().named("error-level").orElseThrow();
        task(weak, 160, 96, many / 10);
        long before = resident();
        task(weak, 160, 96, many);
        System.out.printf(
                Locale.ROOT,
                "memory           %d MiB resident after %d frames, %d MiB after %d more%n",
                before >> 10,
                many / 10,
                resident() >> 10,
                many);
    }

    private static double bare(DetectorModel model, ImageInput input, int frames)
            throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        int channels = input.frames() * input.colour().channels();
        int count = channels * WIDTH * HEIGHT;
        FloatBuffer values =
                ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder()).asFloatBuffer();
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            values.put(i, (float) (random.nextInt(256) * input.scale()));
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(model.bytes(), options);
                    OnnxTensor tensor =
                            OnnxTensor.createTensor(
                                    environment, values, new long[] {1, channels, HEIGHT, WIDTH})) {
                for (int i = 0; i < 8; i++) {
                    session.run(Map.of(input.name(), tensor)).close();
                }
                long from = THREADS.getCurrentThreadCpuTime();
                for (int i = 0; i < frames; i++) {
                    session.run(Map.of(input.name(), tensor)).close();
                }
                return (THREADS.getCurrentThreadCpuTime() - from) / 1e6 / frames;
            }
        }
    }

    /** The worker's own task, all but decoding: planes, feeding, inference, maps, messages. */
    private static double task(DetectorModel model, int width, int height, int frames)
            throws IOException {
        ImageInput input = (ImageInput) model.card().input();
        MapRule rule = model.card().map();
        PictureFeed feed =
                new PictureFeed(
                        input.name(),
                        false,
                        Feed.F32,
                        input.colour() == ColourOrder.LUMA ? PictureFeed.LUMA : PictureFeed.RGB,
                        input.scale(),
                        input.mean(),
                        input.std(),
                        0,
                        0,
                        PictureFeed.NONE,
                        input.multipleOf(),
                        input.frames());
        MapAt at =
                rule == null
                        ? null
                        : new MapAt(rule.output(), rule.channel(), rule.step(), rule.pool());
        PictureContext context = new PictureContext(model.bytes(), film(width, height, frames));
        long from = THREADS.getCurrentThreadCpuTime();
        new DetectTask()
                .run(new DetectOrder(feed, null, at, 0, frames - 1).encode(), context.forgetful());
        return (THREADS.getCurrentThreadCpuTime() - from) / 1e6 / frames;
    }

    /** Four pictures of noise in turns, as many times as asked. */
    private static List<FramePixels> film(int width, int height, int frames) {
        float[][] pictures = new float[4][width * height];
        Random random = new Random(2);
        for (float[] picture : pictures) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] = 40 + 150f * (i % width) / width + random.nextInt(20);
            }
        }
        return new AbstractList<>() {
            @Override
            public FramePixels get(int index) {
                return new PictureContext.Grey(index, width, height, pictures[index % 4]);
            }

            @Override
            public int size() {
                return frames;
            }
        };
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
