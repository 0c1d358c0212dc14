package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.FramePixels;
import java.util.Arrays;
import java.util.List;

/** Brings pictures to what a model wants and runs it. Used by one thread. */
final class Feeding {
    /** Values of one input; an order for more is refused frame by frame. */
    private static final long MOST_INPUT = 64L << 20;

    private final Model model;
    private final PictureFeed feed;
    private final SharedInputs.Input input;

    /** By itself: pictures may change between runs. */
    Feeding(Model model, PictureFeed feed) {
        this(model, feed, SharedInputs.Input.alone());
    }

    /**
     * @param input of all models that are fed alike and go over the same frames
     */
    Feeding(Model model, PictureFeed feed, SharedInputs.Input input) {
        this.model = model;
        this.feed = feed;
        this.input = input;
    }

    /** All that decides what the planes of a frame are. */
    record Look(int colour, int width, int height, int resize) {}

    Look look() {
        return new Look(feed.colour(), feed.width(), feed.height(), feed.resize());
    }

    /** The planes of a picture in the order and size of the feed. */
    Planes planes(FramePixels pixels) throws DetectException {
        return fitted(wanted(pixels));
    }

    /** Planes in the order of the feed, brought to its size. */
    Planes fitted(Planes planes) throws DetectException {
        if (feed.width() == 0
                || (planes.width() == feed.width() && planes.height() == feed.height())) {
            return planes;
        }
        return switch (feed.resize()) {
            case PictureFeed.NONE -> throw new DetectException(DetectFault.SIZE_DOES_NOT_FIT);
            case PictureFeed.PAD -> padded(planes);
            default -> new Resizer(feed.resize()).to(feed.width(), feed.height(), planes);
        };
    }

    private Planes padded(Planes planes) {
        double across = (double) planes.width() / feed.width();
        double shrink = Math.max(1, Math.max(across, (double) planes.height() / feed.height()));
        int wide = Math.clamp(Math.round(planes.width() / shrink), 1, feed.width());
        int high = Math.clamp(Math.round(planes.height() / shrink), 1, feed.height());
        return new Resizer(PictureFeed.BILINEAR)
                .to(wide, high, planes)
                .paddedTo(feed.width(), feed.height());
    }

    /**
     * Runs the model once.
     *
     * @param window as many pictures as the feed stacks, all of one size
     */
    List<RawTensor> run(List<Planes> window) throws DetectException {
        Planes middle = window.get(window.size() / 2);
        int width = roundUp(middle.width());
        int height = roundUp(middle.height());
        long count = (long) width * height * feed.channels() * feed.frames();
        if (count > MOST_INPUT) {
            throw new DetectException(DetectFault.TOO_LARGE);
        }
        for (Planes planes : window) {
            if (planes.width() != middle.width() || planes.height() != middle.height()) {
                throw new DetectException(DetectFault.SIZE_DOES_NOT_FIT);
            }
        }
        Values values = input.filledWith(window);
        if (values == null) {
            values = input.room(feed.type(), (int) count, window);
            for (int i = 0; i < window.size(); i++) {
                fill(values, window.get(i).mirroredTo(width, height), i);
            }
        }
        long channels = (long) feed.channels() * feed.frames();
        return feed.channelsLast()
                ? model.run(values, 1, height, width, channels)
                : model.run(values, 1, channels, height, width);
    }

    /** To the multiple that the model wants. */
    int roundUp(int size) {
        return (size + feed.multipleOf() - 1) / feed.multipleOf() * feed.multipleOf();
    }

    /** The planes of a picture in the order of the feed and its own size. */
    Planes wanted(FramePixels pixels) {
        int size = pixels.width() * pixels.height();
        if (feed.colour() == PictureFeed.LUMA) {
            return new Planes(pixels.width(), pixels.height(), pixels.luma());
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
            int first =
                    feed.channelsLast() ? window * channels + c : (window * channels + c) * size;
            int step = feed.channelsLast() ? channels * feed.frames() : 1;
            double factor = feed.scale() / feed.std().get(c);
            double shift = -feed.mean().get(c) / feed.std().get(c);
            target.set(first, step, planes.plane(c), size, factor, shift);
        }
    }
}
