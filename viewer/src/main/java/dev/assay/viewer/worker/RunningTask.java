package dev.assay.viewer.worker;

import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.worker.decode.OpenMedia;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.SoundBlock;
import dev.assay.viewer.worker.task.TaskCancelledException;
import dev.assay.viewer.worker.task.TaskContext;
import dev.assay.viewer.worker.task.WorkerTask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** One task at work: gives it frames and bytes, carries its results to the console. */
final class RunningTask implements TaskContext {
    private static final int STILL = 0;

    private final Console console;
    private final OpenMedia media;
    private final List<RangedBytes> attachments;

    private RunningTask(Console console, OpenMedia media, List<RangedBytes> attachments) {
        this.console = console;
        this.media = media;
        this.attachments = attachments;
    }

    /** Ends with DONE, or with FAILED where the task is unknown or broke off. */
    static void run(
            int kind,
            ByteBuffer request,
            Console console,
            OpenMedia media,
            List<RangedBytes> attachments)
            throws IOException {
        WorkerTask task = Tasks.of(kind);
        if (task == null) {
            console.send(MessageType.FAILED);
            return;
        }
        // the request lies in the channel's buffer, which the task's own reading overwrites
        ByteBuffer own = ByteBuffer.allocate(request.remaining()).put(request).flip();
        try {
            task.run(own.asReadOnlyBuffer(), new RunningTask(console, media, attachments));
            console.send(MessageType.DONE);
        } catch (TaskCancelledException e) {
            console.send(MessageType.DONE);
        } catch (RuntimeException e) {
            console.send(MessageType.FAILED);
        }
    }

    @Override
    public int frameCount() {
        return media.frameCount();
    }

    @Override
    public FramePixels frame(int index) throws BrokenFrameException, IOException {
        return media.pixels(index);
    }

    @Override
    public boolean still() {
        return media.facts().kind() == STILL;
    }

    @Override
    public String codec() {
        return media.facts().codec();
    }

    @Override
    public boolean hasSound() {
        return media.hasSound();
    }

    @Override
    public float[] sound(int rate, int limit) throws IOException {
        return media.sound(rate, limit);
    }

    @Override
    public void hear(int rate, SoundBlock sink) throws IOException {
        media.hear(rate, sink);
    }

    @Override
    public short[] listen(int listener, long from, int count) throws IOException {
        return media.listen(listener, from, count);
    }

    @Override
    public int attachments() {
        return attachments.size();
    }

    @Override
    public long attachmentLength(int attachment) {
        return attachments.get(attachment).length();
    }

    @Override
    public int readAttachment(int attachment, long position, ByteBuffer into) throws IOException {
        return attachments.get(attachment).read(position, into);
    }

    @Override
    public void send(ByteBuffer chunk) throws IOException {
        console.send(MessageType.TASK_PART, chunk);
    }

    @Override
    public void progress(long done, long total) throws IOException, TaskCancelledException {
        console.sendAnswered(MessageType.PROGRESS, new PayloadWriter().big(done).big(total));
        console.await(0);
        if (console.cancelled()) {
            throw new TaskCancelledException();
        }
    }
}
