package dev.assay.viewer.detection;

import dev.assay.model.detection.AudioInput;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.FrameRange;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.MemoryBytes;
import dev.assay.model.detection.SoundScore;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs a detector once over something made up, in a worker, before it is installed: a picture of
 * colours and noise, or a second of noise. A model for several frames sees the same one each time
 * only in a clip and is not tried.
 */
public final class DetectorTrial {
    private final MediaWorkers workers;
    private final InstantSource clock;

    public DetectorTrial(MediaWorkers workers, InstantSource clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** What stands against the detector, empty where it gave a number for all that was asked. */
    public Optional<String> of(DetectorModel model) throws EnvironmentException {
        MemoryBytes sample =
                new MemoryBytes(
                        switch (model.card().input()) {
                            case ImageInput picture when picture.frames() > 1 -> new byte[0];
                            case ImageInput picture -> TrialSample.picture(picture);
                            case AudioInput sound -> TrialSample.sound(sound);
                        });
        if (sample.length() == 0) {
            return Optional.empty();
        }
        return switch (workers.open(sample, new OpenOptions(-1))) {
            case OpenOutcome.Opened(MediaSession session) -> {
                try (session) {
                    yield tried(model, session, sample.length());
                }
            }
            case OpenOutcome.Refused(_, String sentence, _) -> Optional.of(sentence);
            case OpenOutcome.Stopped stopped -> Optional.of(stopped.sentence());
        };
    }

    private Optional<String> tried(DetectorModel model, MediaSession session, long bytes)
            throws EnvironmentException {
        DetectorRun run = new DetectorRun(model, FrameRange.ALL, false);
        DetectionOutcome outcome =
                new DetectorRunner(clock, "trial")
                        .runAnyway(session, "0".repeat(64), bytes, List.of(run), Progress.NONE)
                        .getFirst();
        return switch (outcome) {
            case DetectionOutcome.Refused(String sentence, _) -> Optional.of(sentence);
            case DetectionOutcome.Stopped(var stopped) -> Optional.of(stopped.sentence());
            case DetectionOutcome.Done(Detection detection) -> fault(detection);
        };
    }

    private static Optional<String> fault(Detection detection) {
        for (FrameScore frame : detection.frames()) {
            if (frame.status() == FrameStatus.ERROR) {
                return Optional.of(Objects.requireNonNullElse(frame.reason(), "It gave no score."));
            }
        }
        for (SoundScore window : detection.sound()) {
            if (window.status() == FrameStatus.ERROR) {
                return Optional.of(
                        Objects.requireNonNullElse(window.reason(), "It gave no score."));
            }
        }
        return Optional.empty();
    }
}
