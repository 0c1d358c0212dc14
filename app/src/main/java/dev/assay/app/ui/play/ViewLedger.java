package dev.assay.app.ui.play;

import dev.assay.model.review.ViewedRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What was on screen, filtered or not, and for how long. Neighbouring frames seen in one go are one
 * range. Not safe for several threads.
 */
public final class ViewLedger {
    private final List<ViewedRange> done = new ArrayList<>();
    private final BitSet plain = new BitSet();
    private final BitSet filtered = new BitSet();
    private int from = -1;
    private int to = -1;
    private boolean veiled;
    private long since;

    /** {@code frame} is on screen from now on. */
    public void shows(int frame, boolean isFiltered, long nowMillis) {
        boolean goesOn = from >= 0 && veiled == isFiltered && frame >= from - 1 && frame <= to + 1;
        if (!goesOn) {
            end(nowMillis);
            from = frame;
            to = frame;
            veiled = isFiltered;
            since = nowMillis;
        }
        from = Math.min(from, frame);
        to = Math.max(to, frame);
        (isFiltered ? filtered : plain).set(frame);
    }

    /** Nothing is on screen any more. */
    public void hides(long nowMillis) {
        end(nowMillis);
        from = -1;
        to = -1;
    }

    private void end(long nowMillis) {
        if (from >= 0) {
            done.add(new ViewedRange(from, to, veiled, Math.max(0, nowMillis - since)));
        }
    }

    /** Gives what is to be recorded since the last call; overlapping ranges become one. */
    public List<ViewedRange> take(long nowMillis) {
        end(nowMillis);
        since = nowMillis;
        List<ViewedRange> merged = new ArrayList<>();
        for (ViewedRange range : done) {
            add(merged, range);
        }
        done.clear();
        return List.copyOf(merged);
    }

    private static void add(List<ViewedRange> merged, ViewedRange range) {
        for (int i = 0; i < merged.size(); i++) {
            ViewedRange other = merged.get(i);
            if (other.filtered() == range.filtered()
                    && range.fromFrame() <= other.toFrame() + 1
                    && range.toFrame() >= other.fromFrame() - 1) {
                merged.remove(i);
                add(
                        merged,
                        new ViewedRange(
                                Math.min(other.fromFrame(), range.fromFrame()),
                                Math.max(other.toFrame(), range.toFrame()),
                                range.filtered(),
                                other.millis() + range.millis()));
                return;
            }
        }
        merged.add(range);
    }

    /** Frames seen without blur and grey. */
    public BitSet seenPlain() {
        return (BitSet) plain.clone();
    }

    /** Frames seen, but only blurred or grey. */
    public BitSet seenFiltered() {
        BitSet only = (BitSet) filtered.clone();
        only.andNot(plain);
        return only;
    }
}
