package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.FacesAt;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.FramePixels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One model over frames that are shown to it in rising order, each once. */
final class PictureRun {
    private final Feeding feeding;
    private final PictureFeed feed;
    private final Outputs outputs;
    private final PictureParts parts;
    private final @Nullable FaceFinder own;
    private final int count;
    private final int to;
    private final Replies replies;
    private final TreeMap<Integer, Seen> near = new TreeMap<>();
    private int next;

    /**
     * @param finder where the model looks at faces, else null
     * @param count frames of the item
     */
    PictureRun(
            Feeding feeding,
            DetectOrder order,
            PictureFeed feed,
            @Nullable FaceFinder finder,
            int count,
            Replies replies) {
        this.feeding = feeding;
        this.feed = feed;
        this.outputs = new Outputs(order);
        this.parts = new PictureParts(feeding, order, feed, finder);
        FacesAt faces = order.looking().faces();
        this.own = faces == null ? null : new FaceFinder(feeding, feed, faces);
        this.count = count;
        this.to = Math.min(order.to(), count - 1);
        this.replies = replies;
        this.next = order.from();
    }

    /** A frame as the model wants it, and what its file said of it; or why it is none. */
    private record Seen(
            @Nullable Planes planes,
            int width,
            int height,
            long place,
            double quantiser,
            DetectFault fault) {
        Planes asked() throws DetectException {
            if (fault != DetectFault.NONE) {
                throw new DetectException(fault);
            }
            return Objects.requireNonNull(planes, "only whole frames are asked for");
        }
    }

    /** The first frame that it has to see. */
    int first() {
        return window(next);
    }

    /** The last frame that it has to see. */
    int last() {
        return next > to ? -1 : behind(to) - 1;
    }

    /** At the ends of the clip the window stands still instead of leaving it. */
    private int window(int frame) {
        return Math.clamp(frame - feed.frames() / 2, 0, Math.max(0, count - feed.frames()));
    }

    private int behind(int frame) {
        return Math.min(window(frame) + feed.frames(), count);
    }

    void see(int frame, SharedFrame shared) throws IOException {
        if (next > to || frame < window(next)) {
            return;
        }
        near.put(frame, seen(shared));
        while (next <= to && behind(next) <= frame + 1) {
            replies.send(reply(next, shared));
            next++;
            near.headMap(window(next)).clear();
        }
    }

    private Seen seen(SharedFrame shared) {
        long place = Long.MIN_VALUE;
        double quantiser = Double.NaN;
        try {
            FramePixels pixels = shared.pixels();
            place = pixels.pts();
            quantiser = pixels.quantiser();
            Planes planes = feed.crop() == PictureFeed.WHOLE ? shared.planes(feeding) : null;
            return new Seen(
                    planes, pixels.width(), pixels.height(), place, quantiser, DetectFault.NONE);
        } catch (DetectException e) {
            return new Seen(null, 0, 0, place, quantiser, e.fault());
        }
    }

    private DetectReply.Frame reply(int frame, SharedFrame latest) {
        Seen seen = Objects.requireNonNull(near.get(frame), "it is in its own window");
        try {
            if (feed.frames() > count) {
                throw new DetectException(DetectFault.NEEDS_NEIGHBOURS);
            }
            if (feed.crop() != PictureFeed.WHOLE) {
                return parts.reply(frame, latest.pixels());
            }
            List<Planes> window = new ArrayList<>();
            for (Seen one : near.headMap(behind(frame)).values()) {
                window.add(one.asked());
            }
            List<RawTensor> raw = feeding.run(window);
            if (own != null) {
                return found(frame, seen, own.faces(raw, seen.width(), seen.height()));
            }
            int columns = feed.width() > 0 ? 0 : seen.width();
            int rows = feed.width() > 0 ? 0 : seen.height();
            return outputs.reply(frame, seen.place(), seen.quantiser(), raw, columns, rows);
        } catch (DetectException e) {
            return new DetectReply.Frame(
                    frame, seen.place(), e.fault(), seen.quantiser(), Double.NaN, List.of(), null);
        }
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
}
