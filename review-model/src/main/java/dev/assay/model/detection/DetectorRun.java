package dev.assay.model.detection;

/**
 * One asked-for run of a detector over an item.
 *
 * @param range which frames
 * @param temporalBaseline subtract each cell's own 25th percentile over the clip; helps with a
 *     steady camera and a manipulation that does not last the whole clip
 */
public record DetectorRun(DetectorModel model, FrameRange range, boolean temporalBaseline) {
    public static DetectorRun over(DetectorModel model) {
        return new DetectorRun(model, FrameRange.ALL, model.card().temporalBaseline());
    }
}
