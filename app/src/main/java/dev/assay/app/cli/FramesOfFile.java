package dev.assay.app.cli;

import dev.assay.app.settings.MachineSettings;
import dev.assay.app.upstream.ItemTimes;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;

/** When the frames of a file are shown, found out in a media worker. */
sealed interface FramesOfFile {
    record Timed(FrameTimes times) implements FramesOfFile {}

    record Unopened(String sentence) implements FramesOfFile {}

    static FramesOfFile of(ByteSource file) throws EnvironmentException {
        try (MediaWorkers workers =
                new SandboxedWorkers(MachineSettings.inForce().workers().withoutPrestart())) {
            return switch (workers.open(file, new OpenOptions(-1))) {
                case OpenOutcome.Opened(MediaSession session) -> {
                    try (session) {
                        yield new Timed(ItemTimes.of(session.index()));
                    }
                }
                case OpenOutcome.Refused refused -> new Unopened(refused.sentence());
                case OpenOutcome.Stopped stopped -> new Unopened(stopped.sentence());
            };
        }
    }
}
