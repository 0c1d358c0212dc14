package dev.assay.viewer.detection;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.FrameRange;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Runs bundled indicators over a file in a worker, as the console does. */
final class Panel {
    /** The indicators that look at noise in clips. */
    static final List<String> NOISE = List.of("block-noise", "high-frequency", "temporal-noise");

    private final MediaWorkers workers;

    Panel(MediaWorkers workers) {
        this.workers = workers;
    }

    List<Detection> over(Path file, List<String> names) throws IOException, EnvironmentException {
        DetectorRunner runner = new DetectorRunner(InstantSource.system(), "test");
        BundledDetectors bundled = new BundledDetectors();
        List<Detection> detections = new ArrayList<>();
        try (FileSource source = new FileSource(file);
                MediaSession session = open(source)) {
            List<DetectorRun> runs = new ArrayList<>();
            for (String name : names) {
                DetectorModel model = bundled.named(name).orElseThrow();
                runs.add(new DetectorRun(model, FrameRange.ALL, model.card().temporalBaseline()));
            }
            for (DetectionOutcome outcome :
                    runner.run(session, "0".repeat(64), source.length(), runs, Progress.NONE)) {
                detections.add(
                        switch (outcome) {
                            case DetectionOutcome.Done(Detection detection) -> detection;
                            case DetectionOutcome other -> throw new AssertionError(other);
                        });
            }
        }
        return detections;
    }

    MediaSession open(FileSource source) throws EnvironmentException {
        return switch (workers.open(source, new OpenOptions(-1))) {
            case OpenOutcome.Opened(MediaSession session) -> session;
            case OpenOutcome other -> throw new AssertionError("not opened: " + other);
        };
    }
}
