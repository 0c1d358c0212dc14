package dev.assay.model.audit.event;

import java.util.List;

/**
 * Results were shown to the reviewer.
 *
 * @param what any of {@code scores}, {@code maps}, {@code provenance}, {@code others}
 * @param round review round, from 1
 */
@EntryType("result.revealed")
public record Revealed(List<String> what, long round) implements Event {
    public Revealed {
        what = List.copyOf(what);
    }
}
