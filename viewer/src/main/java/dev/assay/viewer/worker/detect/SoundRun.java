package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.SoundFeed;
import dev.assay.viewer.worker.task.TaskContext;
import java.io.IOException;
import java.util.List;

/** One model over windows of the item's sound. */
final class SoundRun {
    /** Samples listened to: an hour at 16 kHz. */
    private static final int MOST_SAMPLES = 3600 * 16_000;

    private final Model model;
    private final DetectOrder order;
    private final SoundFeed feed;
    private final Outputs outputs;

    SoundRun(Model model, DetectOrder order, SoundFeed feed) {
        this.model = model;
        this.order = order;
        this.feed = feed;
        this.outputs = new Outputs(order);
    }

    void over(TaskContext context, Replies replies) throws IOException, DetectException {
        if (!context.hasSound()) {
            throw new DetectException(DetectFault.NO_SOUND);
        }
        float[] sound = context.sound(feed.rate(), MOST_SAMPLES);
        if (sound.length == 0) {
            throw new DetectException(DetectFault.NO_SOUND);
        }
        int windows = 1 + Math.max(0, (sound.length - feed.samples()) / feed.hop());
        int last = Math.min(order.to(), windows - 1);
        Values values = Values.of(feed.type(), feed.samples());
        for (int window = order.from(); window <= last; window++) {
            context.progress(window - order.from(), last - order.from() + 1L);
            replies.send(reply(values, sound, window));
        }
    }

    private DetectReply.Frame reply(Values values, float[] sound, int window) {
        int from = window * feed.hop();
        for (int i = 0; i < feed.samples(); i++) {
            int at = from + i;
            boolean silent = at >= sound.length && !feed.repeatShort();
            values.set(i, silent ? 0 : sound[at % sound.length] * feed.scale());
        }
        try {
            return outputs.reply(
                    window, from, Double.NaN, model.run(values, 1, feed.samples()), 0, 0);
        } catch (DetectException e) {
            return new DetectReply.Frame(
                    window, from, e.fault(), Double.NaN, Double.NaN, List.of(), null);
        }
    }
}
