package dev.assay.model.audit.event;

/**
 * A range of frames in presentation order, both ends included.
 *
 * @param filtered whether they were shown blurred or in grey
 */
public record FrameSpan(long from, long to, boolean filtered) {
    public FrameSpan {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range of frames");
        }
    }
}
