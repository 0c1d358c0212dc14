package dev.assay.viewer.timeline;

import java.util.BitSet;
import java.util.List;
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
 */
public record TimelineModel(
        int frames,
        List<Integer> keyFrames,
        @Nullable FrameSpan marked,
        List<Lane> lanes,
        Sound sound,
        List<NoteMark> notes,
        List<SeenSpan> seen) {
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
                frames, keyFrames, null, List.of(), new Sound.None(), List.of(), List.of());
    }

    public TimelineModel withMarked(@Nullable FrameSpan span) {
        return new TimelineModel(frames, keyFrames, span, lanes, sound, notes, seen);
    }

    public TimelineModel withLanes(List<Lane> now) {
        return new TimelineModel(frames, keyFrames, marked, now, sound, notes, seen);
    }

    public TimelineModel withSound(Sound now) {
        return new TimelineModel(frames, keyFrames, marked, lanes, now, notes, seen);
    }

    public TimelineModel withNotes(List<NoteMark> now) {
        return new TimelineModel(frames, keyFrames, marked, lanes, sound, now, seen);
    }

    public TimelineModel withSeen(List<SeenSpan> now) {
        return new TimelineModel(frames, keyFrames, marked, lanes, sound, notes, now);
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
