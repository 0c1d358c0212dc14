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
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One model over the frames of the item, in presentation order. */
final class PictureRun {
    /** Values of one input; an order for more is refused frame by frame. */
    private static final long MOST_INPUT = 64L << 20;

    private final Model model;
    private final DetectOrder order;
    private final PictureFeed feed;
    private final Outputs outputs;
    private final TreeMap<Integer, Planes> near = new TreeMap<>();
    private @Nullable Values values;
    private long place = Long.MIN_VALUE;
    private double quantiser = Double.NaN;

    PictureRun(Model model, DetectOrder order, PictureFeed feed) {
        this.model = model;
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
        int width = roundUp(middle.width());
        int height = roundUp(middle.height());
        long count = (long) width * height * feed.channels() * feed.frames();
        if (count > MOST_INPUT) {
            throw new DetectException(DetectFault.TOO_LARGE);
        }
        if (values == null || values.size() != count) {
            values = Values.of(feed.type(), (int) count);
        }
        for (int i = 0; i < window.size(); i++) {
            Planes planes = window.get(i);
            if (planes.width() != middle.width() || planes.height() != middle.height()) {
                throw new DetectException(DetectFault.SIZE_DOES_NOT_FIT);
            }
            fill(values, planes.mirroredTo(width, height), i);
        }
        long channels = (long) feed.channels() * feed.frames();
        List<RawTensor> raw =
                feed.channelsLast()
                        ? model.run(values, 1, height, width, channels)
                        : model.run(values, 1, channels, height, width);
        int columns = feed.width() > 0 ? 0 : middle.width();
        int rows = feed.width() > 0 ? 0 : middle.height();
        return outputs.reply(frame, place, quantiser, raw, columns, rows);
    }

    private int roundUp(int size) {
        return (size + feed.multipleOf() - 1) / feed.multipleOf() * feed.multipleOf();
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
        Planes planes = known == null ? sized(wanted(pixels)) : known;
        near.put(frame, planes);
        return planes;
    }

    private Planes sized(Planes planes) throws DetectException {
        if (feed.width() == 0
                || (planes.width() == feed.width() && planes.height() == feed.height())) {
            return planes;
        }
        if (feed.resize() == PictureFeed.NONE) {
            throw new DetectException(DetectFault.SIZE_DOES_NOT_FIT);
        }
        return new Resizer(feed.resize()).to(feed.width(), feed.height(), planes);
    }

    private Planes wanted(FramePixels pixels) {
        int size = pixels.width() * pixels.height();
        if (feed.colour() == PictureFeed.LUMA) {
            return new Planes(pixels.width(), pixels.height(), pixels.luma().clone());
        }
        float[] all = pixels.rgbPlanes();
        float[][] planes = new float[3][];
        for (int c = 0; c < 3; c++) {
            int from = (feed.colour() == PictureFeed.BGR ? 2 - c : c) * size;
            planes[c] = Arrays.copyOfRange(all, from, from + size);
        }
        return new Planes(pixels.width(), pixels.height(), planes);
    }

    private void fill(Values target, Planes planes, int window) {
        int size = planes.width() * planes.height();
        int channels = feed.channels();
        for (int c = 0; c < channels; c++) {
            float[] plane = planes.plane(c);
            double mean = feed.mean().get(c);
            double std = feed.std().get(c);
            int first =
                    feed.channelsLast() ? window * channels + c : (window * channels + c) * size;
            int step = feed.channelsLast() ? channels * feed.frames() : 1;
            for (int i = 0; i < size; i++) {
                target.set(first + i * step, (plane[i] * feed.scale() - mean) / std);
            }
        }
    }

    private DetectReply.Frame without(int frame, DetectFault fault) {
        return new DetectReply.Frame(frame, place, fault, quantiser, Double.NaN, List.of(), null);
    }
}
