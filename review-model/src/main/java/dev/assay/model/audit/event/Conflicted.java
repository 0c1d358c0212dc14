package dev.assay.model.audit.event;

import java.util.List;

/**
 * Decisions of one round disagree or a fence was lost; a third person decides.
 *
 * @param decisions all of them, in no order of merit
 * @param round review round, from 1
 * @param reason {@code fence}, {@code disagree} or {@code both}
 */
@EntryType("decision.conflicted")
public record Conflicted(List<EntryRef> decisions, long round, String reason) implements Event {
    public Conflicted {
        decisions = List.copyOf(decisions);
    }
}
