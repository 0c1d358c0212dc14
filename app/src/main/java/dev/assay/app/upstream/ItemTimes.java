package dev.assay.app.upstream;

import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.viewer.media.FrameIndex;

/** When the frames of an item are shown, for putting the times of others to them. */
public final class ItemTimes {
    private ItemTimes() {}

    public static FrameTimes of(FrameIndex index) {
        double[] seconds = new double[index.count()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = index.elapsed(i);
        }
        return new FrameTimes(seconds);
    }
}
