package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.ExplainAt;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.TaskContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Explains the scores of frames instead of mapping them: the reply's map is the explanation in
 * logits, and its one output says how good it is beside what lots and a blob in the centre give.
 */
final class ExplainRun {
    /** Runs of the model an explanation may take, roughly, for showing how far it is. */
    private static final int ABOUT = 620;

    private static final int LOTS = 2;
    private static final int LOT_CELLS = 8;

    private final Feeding feeding;
    private final DetectOrder order;
    private final PictureFeed feed;
    private final ScoreAt score;
    private final ExplainAt how;

    private final PictureParts parts;

    ExplainRun(Model model, DetectOrder order, PictureFeed feed, @Nullable FaceFinder finder)
            throws DetectException {
        if (order.score() == null || feed.crop() == PictureFeed.TILES) {
            throw new DetectException(DetectFault.NOT_EXPLAINABLE);
        }
        this.feeding = new Feeding(model, feed);
        this.parts = new PictureParts(feeding, order, feed, finder);
        this.order = order;
        this.feed = feed;
        this.score = order.score();
        this.how = Objects.requireNonNull(order.explain());
    }

    void over(TaskContext context, Replies replies) throws IOException, DetectException {
        if (context.frameCount() < feed.frames()) {
            throw new DetectException(
                    context.frameCount() == 0
                            ? DetectFault.NO_PICTURE
                            : DetectFault.NEEDS_NEIGHBOURS);
        }
        int last = Math.min(order.to(), context.frameCount() - 1);
        for (int frame = order.from(); frame <= last; frame++) {
            replies.send(reply(context, frame, last));
        }
    }

    private DetectReply.Frame reply(TaskContext context, int frame, int last) throws IOException {
        long place = Long.MIN_VALUE;
        try {
            int first =
                    Math.clamp(frame - feed.frames() / 2, 0, context.frameCount() - feed.frames());
            List<Planes> window = new ArrayList<>();
            Cut cut = null;
            for (int i = first; i < first + feed.frames(); i++) {
                FramePixels pixels = context.frame(i);
                place = i == frame ? pixels.pts() : place;
                if (feed.crop() == PictureFeed.FACE) {
                    cut = parts.surest(pixels);
                    window.add(parts.planes(feeding.wanted(pixels), cut));
                } else {
                    window.add(feeding.planes(pixels));
                }
            }
            long before = (long) (frame - order.from()) * ABOUT;
            long all = (last - order.from() + 1L) * ABOUT;
            int[] asked = {0};
            Probe probe =
                    new Probe(
                            feeding,
                            score,
                            how,
                            window,
                            () -> {
                                if (asked[0]++ % 8 == 0) {
                                    context.progress(Math.min(all, before + asked[0]), all);
                                }
                            });
            return explained(frame, place, probe, cut);
        } catch (BrokenFrameException _) {
            return without(frame, place, DetectFault.FRAME_BROKEN);
        } catch (DetectException e) {
            return without(frame, place, e.fault());
        }
    }

    /**
     * @param cut the part that was looked at, null for all of it
     */
    private DetectReply.Frame explained(int frame, long place, Probe probe, @Nullable Cut cut)
            throws DetectException, IOException {
        Explaining method =
                switch (how.method()) {
                    case ExplainAt.SURROGATE -> new GridSurrogate();
                    case ExplainAt.SCORE_CAM -> new ScoreCam(how.feature());
                    default -> new Occlusion();
                };
        double logit = probe.whole();
        CellMap map = method.explain(probe);
        Curves curves = new Curves(probe);
        double own = curves.insertionLessDeletion(map);
        double lots = 0;
        Random random = new Random(7);
        for (int i = 0; i < LOTS; i++) {
            float[] values = new float[LOT_CELLS * LOT_CELLS];
            for (int k = 0; k < values.length; k++) {
                values[k] = random.nextFloat();
            }
            lots += curves.insertionLessDeletion(new CellMap(LOT_CELLS, LOT_CELLS, values)) / LOTS;
        }
        double centre = curves.insertionLessDeletion(centre());
        RawTensor facts =
                new RawTensor(
                        "explanation",
                        List.of(5),
                        new float[] {
                            (float) own,
                            (float) lots,
                            (float) centre,
                            (float) method.repeats(),
                            probe.asked()
                        });
        RawTensor values = new RawTensor("map", List.of(map.rows(), map.columns()), map.values());
        return new DetectReply.Frame(
                frame,
                place,
                DetectFault.NONE,
                Double.NaN,
                logit,
                List.of(facts),
                values,
                cut == null
                        ? null
                        : PictureParts.tensor(
                                cut.left(), cut.top(), cut.width(), cut.height(), (float) logit));
    }

    /** What somebody would say who always points at the middle. */
    private static CellMap centre() {
        float[] values = new float[LOT_CELLS * LOT_CELLS];
        for (int k = 0; k < values.length; k++) {
            double across = k % LOT_CELLS - 3.5;
            int row = k / LOT_CELLS;
            double down = row - 3.5;
            values[k] = (float) Math.exp(-(across * across + down * down) / 8);
        }
        return new CellMap(LOT_CELLS, LOT_CELLS, values);
    }

    private static DetectReply.Frame without(int frame, long place, DetectFault fault) {
        return new DetectReply.Frame(frame, place, fault, Double.NaN, Double.NaN, List.of(), null);
    }
}
