package dev.assay.viewer.timeline;

/** Frames from one to another, both included, in presentation order. */
public record FrameSpan(int from, int to) {
    public FrameSpan {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a span goes forward from 0 or later");
        }
    }

    public int count() {
        return to - from + 1;
    }

    public boolean holds(int frame) {
        return frame >= from && frame <= to;
    }
}
