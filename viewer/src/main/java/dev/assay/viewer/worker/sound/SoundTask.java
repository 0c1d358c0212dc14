package dev.assay.viewer.worker.sound;

import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.worker.task.TaskCancelledException;
import dev.assay.viewer.worker.task.TaskContext;
import dev.assay.viewer.worker.task.WorkerTask;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The task {@code TaskKind.SOUND_COLUMNS}: the whole default sound stream, in one channel, as
 * columns. One part is sent; none where there is no sound.
 */
public final class SoundTask implements WorkerTask {
    private static final int RATE = 48_000;

    /** How much is heard between two looks at whether the console still wants it. */
    private static final int REPORT_EVERY = 30 * RATE;

    @Override
    public void run(ByteBuffer request, TaskContext context) throws IOException {
        if (!context.hasSound()) {
            return;
        }
        ColumnBuilder columns = new ColumnBuilder(RATE);
        long[] heard = new long[2];
        context.hear(
                RATE,
                (samples, count) -> {
                    columns.add(samples, count);
                    heard[0] += count;
                    if (heard[0] - heard[1] >= REPORT_EVERY) {
                        heard[1] = heard[0];
                        return going(context, heard[0]);
                    }
                    return true;
                });
        if (going(context, heard[0])) {
            PayloadWriter content = new PayloadWriter();
            columns.done().put(content);
            context.send(content.done());
        }
    }

    private static boolean going(TaskContext context, long heard) throws IOException {
        try {
            context.progress(heard, -1);
            return true;
        } catch (TaskCancelledException e) {
            return false;
        }
    }
}
