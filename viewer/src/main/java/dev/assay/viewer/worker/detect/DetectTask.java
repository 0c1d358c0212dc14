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
import java.util.ArrayList;
import java.util.List;

/**
 * The task {@code TaskKind.DETECT}: runs of models that nobody vouches for, each fed as its order
 * says. Those that look at pictures go over the frames side by side, each frame decoded once. Each
 * frame gives one reply a run; what cannot be run is a reply, too.
 */
public final class DetectTask implements WorkerTask {
    /** No model file is larger. */
    private static final int MOST_MODEL_BYTES = 256 << 20;

    @Override
    public void run(ByteBuffer request, TaskContext context) throws IOException {
        List<DetectOrder> orders = DetectOrder.decode(request);
        List<Model> models = new ArrayList<>();
        try {
            PicturePass pass = new PicturePass(context);
            int attachment = 0;
            for (int i = 0; i < orders.size(); i++) {
                DetectOrder order = orders.get(i);
                DetectOrder.Finder faces = order.looking().finder();
                Replies replies = new Replies(context, i);
                try {
                    Model model = Model.load(attachment(context, attachment), order);
                    models.add(model);
                    FaceFinder finder = null;
                    if (faces != null) {
                        Model finds = FaceFinder.load(faces, attachment(context, attachment + 1));
                        models.add(finds);
                        finder =
                                new FaceFinder(
                                        new Feeding(finds, faces.feed()),
                                        faces.feed(),
                                        faces.faces());
                    }
                    replies.send(new DetectReply.Started("onnxruntime " + model.version()));
                    switch (order.feed()) {
                        case PictureFeed feed when order.explain() != null ->
                                new ExplainRun(model, order, feed, finder).over(context, replies);
                        case PictureFeed feed -> pass.add(model, order, feed, finder, replies);
                        case SoundFeed _ when order.explain() != null ->
                                throw new DetectException(DetectFault.NOT_EXPLAINABLE);
                        case SoundFeed feed ->
                                new SoundRun(model, order, feed).over(context, replies);
                    }
                } catch (DetectException refused) {
                    replies.send(new DetectReply.Refused(refused.fault()));
                }
                attachment += faces == null ? 1 : 2;
            }
            pass.over();
        } finally {
            models.forEach(Model::close);
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
