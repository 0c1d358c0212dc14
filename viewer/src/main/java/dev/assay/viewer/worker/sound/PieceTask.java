package dev.assay.viewer.worker.sound;

import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.SoundPiece;
import dev.assay.viewer.wire.SoundRequest;
import dev.assay.viewer.worker.task.TaskContext;
import dev.assay.viewer.worker.task.WorkerTask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The task {@code TaskKind.SOUND_PIECE}: a part of the sound to be played, in one part. */
public final class PieceTask implements WorkerTask {
    private static final int LISTENER = 0;

    @Override
    public void run(ByteBuffer request, TaskContext context) throws IOException {
        SoundRequest wanted = SoundRequest.take(new PayloadReader(request));
        short[] heard =
                context.listen(LISTENER, wanted.from(), Math.min(wanted.count(), SoundPiece.MOST));
        ByteBuffer samples =
                ByteBuffer.allocate(heard.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        samples.asShortBuffer().put(heard);
        PayloadWriter content = new PayloadWriter();
        new SoundPiece(wanted.from(), samples).put(content);
        context.send(content.done());
    }
}
