package dev.assay.viewer.worker;

import dev.assay.viewer.wire.TaskKind;
import dev.assay.viewer.worker.detect.DetectTask;
import dev.assay.viewer.worker.sound.PeaksTask;
import dev.assay.viewer.worker.sound.PieceTask;
import dev.assay.viewer.worker.sound.SoundTask;
import dev.assay.viewer.worker.task.WorkerTask;
import org.jspecify.annotations.Nullable;

/** The tasks a worker knows, by the numbers of {@code viewer.wire.TaskKind}. */
final class Tasks {
    private Tasks() {}

    static @Nullable WorkerTask of(int kind) {
        return switch (kind) {
            case TaskKind.DETECT -> new DetectTask();
            case TaskKind.SOUND_COLUMNS -> new SoundTask();
            case TaskKind.SOUND_PIECE -> new PieceTask();
            case TaskKind.SOUND_PEAKS -> new PeaksTask();
            default -> null;
        };
    }
}
