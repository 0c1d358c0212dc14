package dev.assay.viewer.worker.detect;

import dev.assay.model.detection.ColourOrder;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.MapRule;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.PictureFeed;
import java.util.List;

/** How models of tests are fed. */
final class Feeds {
    private Feeds() {}

    /** Colours from 0 to 1, channels first, the picture of this size already. */
    static PictureFeed colours(String input, int width, int height) {
        return colours(input, width, height, PictureFeed.NONE, PictureFeed.WHOLE, 1);
    }

    /** Colours from 0 to 1, channels first, of parts or brought to this size. */
    static PictureFeed colours(
            String input, int width, int height, int resize, int crop, double cropFactor) {
        return new PictureFeed(
                input,
                false,
                Feed.F32,
                PictureFeed.RGB,
                1 / 255.0,
                List.of(0.0, 0.0, 0.0),
                List.of(1.0, 1.0, 1.0),
                width,
                height,
                resize,
                1,
                1,
                crop,
                cropFactor);
    }

    /** A bundled indicator over frames of any size, as its card says. */
    static PictureFeed of(DetectorModel model) {
        ImageInput input = (ImageInput) model.card().input();
        return new PictureFeed(
                input.name(),
                false,
                Feed.F32,
                input.colour() == ColourOrder.LUMA ? PictureFeed.LUMA : PictureFeed.RGB,
                input.scale(),
                input.mean(),
                input.std(),
                0,
                0,
                PictureFeed.NONE,
                input.multipleOf(),
                input.frames());
    }

    /** A run of a bundled indicator for its map. */
    static DetectOrder order(DetectorModel model, int from, int to) {
        MapRule rule = model.card().map();
        MapAt at =
                rule == null
                        ? null
                        : new MapAt(rule.output(), rule.channel(), rule.step(), rule.pool());
        return new DetectOrder(of(model), null, at, from, to);
    }
}
