package dev.assay.viewer.worker.sound;

import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.SoundPeaks;
import dev.assay.viewer.wire.SoundPiece;
import dev.assay.viewer.wire.SoundRequest;
import dev.assay.viewer.worker.task.TaskContext;
import dev.assay.viewer.worker.task.WorkerTask;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The task {@code TaskKind.SOUND_PEAKS}: how loud a part of the sound is, in one part. */
public final class PeaksTask implements WorkerTask {
    private static final int LISTENER = 1;
    private static final int SPAN = SoundPeaks.HOP * SoundPiece.CHANNELS;

    @Override
    public void run(ByteBuffer request, TaskContext context) throws IOException {
        SoundRequest wanted = SoundRequest.take(new PayloadReader(request));
        short[] heard = context.listen(LISTENER, wanted.from(), wanted.count());
        ByteBuffer peaks = ByteBuffer.allocate((heard.length + SPAN - 1) / SPAN);
        for (int from = 0; from < heard.length; from += SPAN) {
            int most = 0;
            for (int i = from; i < Math.min(from + SPAN, heard.length); i++) {
                most = Math.max(most, Math.abs(heard[i]));
            }
            peaks.put((byte) Math.min(255, Math.round(most * 255f / Short.MAX_VALUE)));
        }
        PayloadWriter content = new PayloadWriter();
        new SoundPeaks(wanted.from(), peaks.flip()).put(content);
        context.send(content.done());
    }
}
