package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.SoundFeed;
import dev.assay.viewer.worker.task.TaskContext;
import dev.assay.viewer.worker.task.WorkerTask;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The task {@code TaskKind.DETECT}: attachment 0 is a model that nobody vouches for, the request
 * says how to feed it; attachment 1 finds the faces for one that looks at faces. Each frame gives
 * one reply; what cannot be run is a reply, too.
 */
public final class DetectTask implements WorkerTask {
    /** No model file is larger. */
    private static final int MOST_MODEL_BYTES = 256 << 20;

    @Override
    public void run(ByteBuffer request, TaskContext context) throws IOException {
        DetectOrder order = DetectOrder.decode(request);
        try (Model model = Model.load(attachment(context, 0), order)) {
            DetectOrder.Finder faces = order.looking().finder();
            FaceFinder finder = faces == null ? null : FaceFinder.of(faces, attachment(context, 1));
            context.send(new DetectReply.Started("onnxruntime " + model.version()).encode());
            switch (order.feed()) {
                case PictureFeed feed when order.explain() != null ->
                        new ExplainRun(model, order, feed, finder).over(context);
                case PictureFeed feed -> new PictureRun(model, order, feed, finder).over(context);
                case SoundFeed _ when order.explain() != null ->
                        throw new DetectException(DetectFault.NOT_EXPLAINABLE);
                case SoundFeed feed -> new SoundRun(model, order, feed).over(context);
            }
        } catch (DetectException refused) {
            context.send(new DetectReply.Refused(refused.fault()).encode());
        }
    }

    private static byte[] attachment(TaskContext context, int which)
            throws DetectException, IOException {
        long length = which < context.attachments() ? context.attachmentLength(which) : 0;
        if (length < 1 || length > MOST_MODEL_BYTES) {
            throw new DetectException(DetectFault.MODEL_UNREADABLE);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (context.readAttachment(which, bytes.position(), bytes) < 0) {
                throw new DetectException(DetectFault.MODEL_UNREADABLE);
            }
        }
        return bytes.array();
    }
}
