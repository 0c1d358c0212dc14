package dev.assay.viewer.timeline;

/**
 * Frames along a strip of pixels: frame f covers [x(f), x(f + 1)). Pure.
 *
 * @param left where the strip begins, in pixels
 * @param width how wide it is
 * @param first the frame at its left end; may lie within a frame
 * @param span how many frames it shows
 * @param frames how many the clip has
 */
record TimelineScale(double left, double width, double first, double span, int frames) {
    static TimelineScale whole(double left, double width, int frames) {
        return new TimelineScale(left, Math.max(width, 1), 0, frames, frames);
    }

    /** Where {@code frame} begins. */
    double x(double frame) {
        return left + (frame - first) / span * width;
    }

    /** The middle of a frame's column. */
    double centre(int frame) {
        return x(frame + 0.5);
    }

    /** The frame under {@code x}, within the clip. */
    int frameAt(double x) {
        double frame = first + (x - left) / width * span;
        return Math.clamp((long) Math.floor(frame), 0, frames - 1);
    }

    /** Frames in one pixel. */
    double density() {
        return span / width;
    }

    double right() {
        return left + width;
    }

    /** Shows {@code factor} times as much, the frame under {@code x} staying there. */
    TimelineScale zoomed(double factor, double x) {
        double wide = Math.clamp(span * factor, Math.min(8, frames), frames);
        double under = first + (x - left) / width * span;
        double start = under - (x - left) / width * wide;
        return moved(start, wide);
    }

    /** The same zoom, so that {@code frame} lies within the strip. */
    TimelineScale showing(int frame) {
        if (frame >= first && frame + 1 <= first + span) {
            return this;
        }
        return moved(frame + 0.5 - span / 2, span);
    }

    TimelineScale moved(double start, double wide) {
        return new TimelineScale(
                left, width, Math.clamp(start, 0, Math.max(0, frames - wide)), wide, frames);
    }

    boolean whole() {
        return span >= frames;
    }

    /** A round number of frames whose labels lie at least {@code apart} pixels apart. */
    int labelStep(double apart) {
        long step = 1;
        for (int i = 0; x((double) step) - x(0) < apart; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return (int) Math.min(step, Integer.MAX_VALUE);
    }
}
