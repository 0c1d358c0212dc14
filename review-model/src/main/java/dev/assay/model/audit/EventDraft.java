package dev.assay.model.audit;

import dev.assay.model.audit.event.EntryRef;
import dev.assay.model.audit.event.Event;
import java.util.List;

/**
 * One event of a write to the log that may name the entries before it in the same write: either all
 * of them are recorded or none, so that an act of two entries is never half there.
 */
@FunctionalInterface
public interface EventDraft {
    /**
     * @param before the entries of this write so far, oldest first
     */
    Event after(List<EntryRef> before);

    /** An event that names none of them. */
    static EventDraft of(Event event) {
        return _ -> event;
    }
}
