package dev.assay.model.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a detector said of one frame. No score is not the score 0: {@code score} is null unless the
 * status is {@link FrameStatus#OK}.
 *
 * @param index presentation order, from 0
 * @param pts presentation time stamp in the stream's time base
 * @param reason why there is no score, one sentence; null when there is one
 * @param score oriented, higher is more suspicious
 * @param map numbers of the frame's map, null where there is none
 * @param outputs the model's small raw outputs
 * @param boxes faces that were looked at
 */
public record FrameScore(
        int index,
        long pts,
        FrameStatus status,
        @Nullable String reason,
        @Nullable Double score,
        @Nullable MapStats map,
        List<SmallOutput> outputs,
        List<FaceBox> boxes) {
    public FrameScore {
        outputs = List.copyOf(outputs);
        boxes = List.copyOf(boxes);
        if (index < 0) {
            throw new IllegalArgumentException("frames count from 0");
        }
        if ((status == FrameStatus.OK) != (score != null)) {
            throw new IllegalArgumentException("a score exactly where the status is ok");
        }
        if (score != null && !Double.isFinite(score)) {
            throw new IllegalArgumentException("a score is a finite number");
        }
    }

    public static FrameScore ok(int index, long pts, double score, @Nullable MapStats map) {
        return new FrameScore(index, pts, FrameStatus.OK, null, score, map, List.of(), List.of());
    }

    public static FrameScore without(int index, long pts, FrameStatus status, String reason) {
        return new FrameScore(index, pts, status, reason, null, null, List.of(), List.of());
    }
}
