package dev.assay.viewer.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Everything a timeline shows of one clip. A value; a change is a new one.
 *
 * @param frames how many frames the clip has, at least 1
 * @param keyFrames their indices, rising
 * @param marked between in and out, or null
 * @param lanes detectors in the order they are shown
 * @param notes the reviewer's own
 * @param seen what the reviewer has had on the stage
 * @param timed whether there are no frames, and tenths of a second stand in their place
 */
public record TimelineModel(
        int frames,
        List<Integer> keyFrames,
        @Nullable FrameSpan marked,
        List<Lane> lanes,
        Sound sound,
        List<NoteMark> notes,
        List<SeenSpan> seen,
        boolean timed) {
    /** Parts of a second where there are no frames. */
    public static final int PARTS = 10;

    public TimelineModel {
        if (frames < 1) {
            throw new IllegalArgumentException("a clip has at least one frame");
        }
        keyFrames = List.copyOf(keyFrames);
        lanes = List.copyOf(lanes);
        notes = List.copyOf(notes);
        seen = List.copyOf(seen);
    }

    /** A clip of which only the frames are known. */
    public static TimelineModel of(int frames, List<Integer> keyFrames) {
        return new TimelineModel(
                frames, keyFrames, null, List.of(), new Sound.None(), List.of(), List.of(), false);
    }

    /**
     * Sound alone: tenths of a second instead of frames.
     *
     * @param seconds how long it is, NaN where nobody knows
     */
    public static TimelineModel ofSound(double seconds) {
        // NaN, where the file does not say, is 0 as a whole number
        int parts = Math.clamp((long) Math.ceil(seconds * PARTS), 1, 1 << 30);
        return new TimelineModel(
                parts, List.of(), null, List.of(), new Sound.None(), List.of(), List.of(), true);
    }

    /** {@code Frame 41}, or {@code At 4.1 s} where there are no frames. */
    public String place(int frame) {
        return timed ? "At " + number(frame) + " s" : "Frame " + frame;
    }

    /** As on the ruler. */
    public String number(long frame) {
        return timed
                ? frame % PARTS == 0
                        ? Long.toString(frame / PARTS)
                        : String.format(Locale.ROOT, "%.1f", frame / (double) PARTS)
                : Long.toString(frame);
    }

    public TimelineModel withMarked(@Nullable FrameSpan span) {
        return new TimelineModel(frames, keyFrames, span, lanes, sound, notes, seen, timed);
    }

    public TimelineModel withLanes(List<Lane> now) {
        return new TimelineModel(frames, keyFrames, marked, now, sound, notes, seen, timed);
    }

    public TimelineModel withSound(Sound now) {
        return new TimelineModel(frames, keyFrames, marked, lanes, now, notes, seen, timed);
    }

    public TimelineModel withNotes(List<NoteMark> now) {
        return new TimelineModel(frames, keyFrames, marked, lanes, sound, now, seen, timed);
    }

    public TimelineModel withSeen(List<SeenSpan> now) {
        return new TimelineModel(frames, keyFrames, marked, lanes, sound, notes, now, timed);
    }

    /** Whether the detectors are hidden until the first judgement. */
    public boolean hidden() {
        return lanes.stream().anyMatch(lane -> lane instanceof Lane.Hidden);
    }

    /**
     * The first frame of the next run over any threshold after {@code frame}; within a run it is
     * left first. Empty when there is none, and always while detectors are hidden.
     */
    public OptionalInt nextOver(int frame) {
        boolean inside = over(frame);
        for (int i = frame + 1; i < frames; i++) {
            boolean now = over(i);
            if (now && !inside) {
                return OptionalInt.of(i);
            }
            inside = now;
        }
        return OptionalInt.empty();
    }

    /** Whether any detector's score of {@code frame} is over its threshold. */
    public boolean over(int frame) {
        for (Lane lane : lanes) {
            if (lane instanceof Lane.Measured scores && scores.track().over(frame)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest key frame before {@code frame}, or 0. */
    public int keyBefore(int frame) {
        int found = 0;
        for (int key : keyFrames) {
            if (key < frame) {
                found = key;
            }
        }
        return found;
    }

    /** The nearest key frame after {@code frame}, or the last frame. */
    public int keyAfter(int frame) {
        for (int key : keyFrames) {
            if (key > frame) {
                return Math.min(key, frames - 1);
            }
        }
        return frames - 1;
    }

    /** How much of the clip was on the stage, filtered or not, in whole percent, rounded down. */
    public int seenPercent() {
        BitSet all = new BitSet(frames);
        for (SeenSpan span : seen) {
            all.set(Math.min(span.span().from(), frames), Math.min(span.span().to() + 1, frames));
        }
        return (int) (100L * all.cardinality() / frames);
    }
}
