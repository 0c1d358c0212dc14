package dev.assay.model.detection;

/**
 * A run of frames in presentation order.
 *
 * @param from first frame, from 0
 * @param to last frame, included; {@link Integer#MAX_VALUE} for the end
 */
public record FrameRange(int from, int to) {
    public static final FrameRange ALL = new FrameRange(0, Integer.MAX_VALUE);

    public FrameRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a range goes forward from 0 or later");
        }
    }

    public boolean holds(int frame) {
        return frame >= from && frame <= to;
    }
}
