package dev.assay.viewer.worker.guard;

import dev.assay.viewer.wire.Guard;
import java.util.EnumSet;
import java.util.Set;

/** Which guards were tried, and which of them held. */
public final class Measured {
    private final Set<Guard> held = EnumSet.noneOf(Guard.class);

    void put(Guard guard, boolean holds) {
        if (holds) {
            held.add(guard);
        }
    }

    public boolean holds(Guard guard) {
        return held.contains(guard);
    }

    /** One bit for each guard that held. */
    public int bits() {
        return held.stream().mapToInt(Guard::bit).reduce(0, (a, b) -> a | b);
    }
}
