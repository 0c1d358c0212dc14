package dev.assay.viewer.media;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoded frames of one session, weighed in bytes; the longest unused go first. Thread-safe. */
final class FrameCache {
    private final long budget;
    private final Map<Integer, DecodedFrame> frames = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    FrameCache(long budget) {
        this.budget = budget;
    }

    synchronized @Nullable DecodedFrame get(int index) {
        return frames.get(index);
    }

    synchronized boolean holds(int index) {
        return frames.containsKey(index);
    }

    synchronized void put(DecodedFrame frame) {
        DecodedFrame before = frames.put(frame.index(), frame);
        weight += frame.weight() - (before == null ? 0 : before.weight());
        Iterator<DecodedFrame> oldest = frames.values().iterator();
        while (weight > budget && frames.size() > 1) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    /** How many frames like this one fit at once. */
    int room(DecodedFrame like) {
        return (int) Math.max(1, budget / like.weight());
    }

    synchronized long weight() {
        return weight;
    }

    synchronized void clear() {
        frames.clear();
        weight = 0;
    }
}
