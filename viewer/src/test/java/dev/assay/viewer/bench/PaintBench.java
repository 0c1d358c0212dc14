package dev.assay.viewer.bench;

import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Frames painted in the real frame view at 960 × 540, from the worker to the screen of the software
 * pipeline (Monocle, no display), every frame once, pulses as fast as they go. The same without
 * decoding: frames that lie in memory. Medians. Arguments: turns, threads, files.
 */
public final class PaintBench {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int IN_MEMORY = 12;

    private final BlockingQueue<PixelFrame> ready = new ArrayBlockingQueue<>(2);
    private final FrameView view = new FrameView();
    private @Nullable CountDownLatch left;

    private PaintBench() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(view), WIDTH, HEIGHT));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                PixelFrame next = ready.poll();
                if (next != null) {
                    view.show(next);
                    java.util.Objects.requireNonNull(left).countDown();
                }
            }
        }.start();
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        System.setProperty("javafx.animation.fullspeed", "true");
        int turns = Integer.parseInt(arguments[0]);
        PaintBench bench = OnFx.get(PaintBench::new);
        try (MediaWorkers workers =
                new SandboxedWorkers(
                        WorkerSettings.standard().withThreads(Integer.parseInt(arguments[1])))) {
            for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                try (FileSource source = new FileSource(Path.of(file));
                        MediaSession session = open(workers, source)) {
                    double[] decoded = new double[turns];
                    double[] memory = new double[turns];
                    for (int i = 0; i < turns; i++) {
                        decoded[i] = bench.decoded(session);
                        memory[i] = bench.fromMemory(session);
                    }
                    Arrays.sort(decoded);
                    Arrays.sort(memory);
                    System.out.printf(
                            Locale.ROOT,
                            "%s: %.1f frames/s decoded and painted at %d x %d by the software"
                                    + " pipeline, %.1f painted from memory%n",
                            Path.of(file).getFileName(),
                            decoded[turns / 2],
                            WIDTH,
                            HEIGHT,
                            memory[turns / 2]);
                }
            }
        }
        System.exit(0);
    }

    private static MediaSession open(MediaWorkers workers, FileSource source) throws Exception {
        if (workers.open(source, OpenOptions.DEFAULT)
                instanceof OpenOutcome.Opened(MediaSession session)) {
            return session;
        }
        throw new IllegalArgumentException("cannot be opened");
    }

    private double decoded(MediaSession session) throws InterruptedException {
        int count = session.index().count();
        CountDownLatch painted = new CountDownLatch(count);
        left = painted;
        long began = System.nanoTime();
        session.frames(
                0,
                count,
                1,
                true,
                outcome -> {
                    if (outcome instanceof DecodedFrame frame) {
                        paint(PixelFrame.of(frame.kept(), session.info()));
                    } else {
                        painted.countDown();
                    }
                    return true;
                });
        painted.await();
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private double fromMemory(MediaSession session) throws InterruptedException {
        int count = Math.min(IN_MEMORY, session.index().count());
        PixelFrame[] frames = new PixelFrame[count];
        for (int i = 0; i < count; i++) {
            frames[i] = PixelFrame.of(((DecodedFrame) session.frame(i)).kept(), session.info());
        }
        int times = 10;
        CountDownLatch painted = new CountDownLatch(count * times);
        left = painted;
        long began = System.nanoTime();
        for (int i = 0; i < count * times; i++) {
            paint(frames[i % count]);
        }
        painted.await();
        return count * times / ((System.nanoTime() - began) / 1e9);
    }

    private void paint(PixelFrame frame) {
        try {
            ready.put(frame);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
