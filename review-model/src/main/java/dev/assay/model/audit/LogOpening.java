package dev.assay.model.audit;

import java.util.List;

/** How a log was found. */
public sealed interface LogOpening {
    /** Everything since the last verified anchor holds. The caller closes the log. */
    record Sound(DeviceLog log) implements LogOpening {}

    /**
     * Everything recorded holds; behind it lay bytes of an append that was never acknowledged, and
     * they were removed. The caller appends {@code log.tail-cut} and closes the log.
     */
    record TornTail(DeviceLog log, long cutBytes) implements LogOpening {}

    /** Something recorded does not hold. Nothing was changed and nothing can be appended. */
    record Damaged(List<Damage> damages) implements LogOpening {
        public Damaged {
            damages = List.copyOf(damages);
        }
    }
}
