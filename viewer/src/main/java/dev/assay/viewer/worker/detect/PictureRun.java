package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.TaskContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One model over the frames of the item, in presentation order. */
final class PictureRun {
    private final Feeding feeding;
    private final DetectOrder order;
    private final PictureFeed feed;
    private final Outputs outputs;
    private final TreeMap<Integer, Planes> near = new TreeMap<>();
    private long place = Long.MIN_VALUE;
    private double quantiser = Double.NaN;

    PictureRun(Model model, DetectOrder order, PictureFeed feed) {
        this.feeding = new Feeding(model, feed);
        this.order = order;
        this.feed = feed;
        this.outputs = new Outputs(order);
    }

    void over(TaskContext context) throws IOException, DetectException {
        int count = context.frameCount();
        if (count == 0) {
            throw new DetectException(DetectFault.NO_PICTURE);
        }
        int last = Math.min(order.to(), count - 1);
        for (int frame = order.from(); frame <= last; frame++) {
            context.progress(frame - order.from(), last - order.from() + 1L);
            context.send(reply(context, frame).encode());
        }
    }

    private DetectReply.Frame reply(TaskContext context, int frame) throws IOException {
        int half = feed.frames() / 2;
        place = Long.MIN_VALUE;
        quantiser = Double.NaN;
        try {
            if (feed.frames() > context.frameCount()) {
                throw new DetectException(DetectFault.NEEDS_NEIGHBOURS);
            }
            // at the ends of the clip the window stands still instead of leaving it
            int first = Math.clamp(frame - half, 0, context.frameCount() - feed.frames());
            List<Planes> window = new ArrayList<>();
            for (int i = first; i < first + feed.frames(); i++) {
                window.add(planes(context, i, i == frame));
            }
            near.headMap(first).clear();
            return run(frame, window);
        } catch (BrokenFrameException _) {
            return without(frame, DetectFault.FRAME_BROKEN);
        } catch (DetectException e) {
            return without(frame, e.fault());
        }
    }

    private DetectReply.Frame run(int frame, List<Planes> window) throws DetectException {
        Planes middle = window.get(window.size() / 2);
        List<RawTensor> raw = feeding.run(window);
        int columns = feed.width() > 0 ? 0 : middle.width();
        int rows = feed.width() > 0 ? 0 : middle.height();
        return outputs.reply(frame, place, quantiser, raw, columns, rows);
    }

    private Planes planes(TaskContext context, int frame, boolean asked)
            throws IOException, BrokenFrameException, DetectException {
        Planes known = near.get(frame);
        if (known != null && !asked) {
            return known;
        }
        FramePixels pixels = context.frame(frame);
        if (asked) {
            place = pixels.pts();
            quantiser = pixels.quantiser();
        }
        Planes planes = known == null ? feeding.planes(pixels) : known;
        near.put(frame, planes);
        return planes;
    }

    private DetectReply.Frame without(int frame, DetectFault fault) {
        return new DetectReply.Frame(frame, place, fault, quantiser, Double.NaN, List.of(), null);
    }
}
