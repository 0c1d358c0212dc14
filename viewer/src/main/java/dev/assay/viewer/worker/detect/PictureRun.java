package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.FacesAt;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.TaskContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One model over the frames of the item, in presentation order. */
final class PictureRun {
    private final Feeding feeding;
    private final DetectOrder order;
    private final PictureFeed feed;
    private final Outputs outputs;
    private final PictureParts parts;
    private final @Nullable FaceFinder own;
    private final TreeMap<Integer, Seen> near = new TreeMap<>();

    /**
     * @param finder where the model looks at faces, else null
     */
    PictureRun(Model model, DetectOrder order, PictureFeed feed, @Nullable FaceFinder finder) {
        this.feeding = new Feeding(model, feed);
        this.order = order;
        this.feed = feed;
        this.outputs = new Outputs(order);
        this.parts = new PictureParts(feeding, order, feed, finder);
        FacesAt faces = order.looking().faces();
        this.own = faces == null ? null : new FaceFinder(model, feed, faces);
    }

    /** A frame as the model wants it, and what its file said of it. */
    private record Seen(Planes planes, int width, int height, long place, double quantiser) {}

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
        long place = Long.MIN_VALUE;
        double quantiser = Double.NaN;
        try {
            if (feed.crop() != PictureFeed.WHOLE) {
                FramePixels pixels = context.frame(frame);
                place = pixels.pts();
                quantiser = pixels.quantiser();
                return parts.reply(frame, pixels);
            }
            if (feed.frames() > context.frameCount()) {
                throw new DetectException(DetectFault.NEEDS_NEIGHBOURS);
            }
            // at the ends of the clip the window stands still instead of leaving it
            int half = feed.frames() / 2;
            int first = Math.clamp(frame - half, 0, context.frameCount() - feed.frames());
            List<Planes> window = new ArrayList<>();
            for (int i = first; i < first + feed.frames(); i++) {
                window.add(seen(context, i).planes());
            }
            near.headMap(first).clear();
            Seen seen = seen(context, frame);
            place = seen.place();
            quantiser = seen.quantiser();
            return run(frame, seen, window);
        } catch (BrokenFrameException _) {
            return without(frame, place, quantiser, DetectFault.FRAME_BROKEN);
        } catch (DetectException e) {
            return without(frame, place, quantiser, e.fault());
        }
    }

    private DetectReply.Frame run(int frame, Seen seen, List<Planes> window)
            throws DetectException {
        List<RawTensor> raw = feeding.run(window);
        if (own != null) {
            return found(frame, seen, own.faces(raw, seen.width(), seen.height()));
        }
        int columns = feed.width() > 0 ? 0 : seen.width();
        int rows = feed.width() > 0 ? 0 : seen.height();
        return outputs.reply(frame, seen.place(), seen.quantiser(), raw, columns, rows);
    }

    private static DetectReply.Frame found(int frame, Seen seen, List<Face> faces)
            throws DetectException {
        if (faces.isEmpty()) {
            throw new DetectException(DetectFault.NO_FACE);
        }
        float[] said = new float[5 * faces.size()];
        for (int i = 0; i < faces.size(); i++) {
            PictureParts.say(said, i, faces.get(i), faces.get(i).sureness());
        }
        return new DetectReply.Frame(
                frame,
                seen.place(),
                DetectFault.NONE,
                seen.quantiser(),
                faces.getFirst().sureness(),
                List.of(),
                null,
                PictureParts.tensor(said));
    }

    /** Each frame is asked for once, in rising order. */
    private Seen seen(TaskContext context, int frame)
            throws IOException, BrokenFrameException, DetectException {
        Seen known = near.get(frame);
        if (known != null) {
            return known;
        }
        FramePixels pixels = context.frame(frame);
        Seen seen =
                new Seen(
                        feeding.planes(pixels),
                        pixels.width(),
                        pixels.height(),
                        pixels.pts(),
                        pixels.quantiser());
        near.put(frame, seen);
        return seen;
    }

    private static DetectReply.Frame without(
            int frame, long place, double quantiser, DetectFault fault) {
        return new DetectReply.Frame(frame, place, fault, quantiser, Double.NaN, List.of(), null);
    }
}
