package dev.assay.model.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asked-for run of a detector over an item.
 *
 * @param range which frames
 * @param temporalBaseline subtract each cell's own 25th percentile over the clip; helps with a
 *     steady camera and a manipulation that does not last the whole clip
 * @param faces finds the faces for a detector that looks at faces; null where there is none
 */
public record DetectorRun(
        DetectorModel model,
        FrameRange range,
        boolean temporalBaseline,
        @Nullable DetectorModel faces) {
    public DetectorRun(DetectorModel model, FrameRange range, boolean temporalBaseline) {
        this(model, range, temporalBaseline, null);
    }

    /** Over all frames, as the card says. */
    public static DetectorRun over(DetectorModel model) {
        return new DetectorRun(model, FrameRange.ALL, model.card().temporalBaseline());
    }

    /** The same run with the first face finder among these, if it needs one. */
    public DetectorRun with(List<DetectorModel> installed) {
        boolean looksAtFaces =
                model.card().input() instanceof ImageInput picture
                        && picture.crop() == CropRule.FACE;
        return new DetectorRun(
                model,
                range,
                temporalBaseline,
                looksAtFaces
                        ? installed.stream()
                                .filter(other -> other.card().kind() == DetectorKind.FACE)
                                .findFirst()
                                .orElse(null)
                        : null);
    }
}
