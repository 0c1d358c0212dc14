package dev.assay.model.audit.event;

import java.util.List;

/**
 * Payloads and their keys were destroyed; commitments to them say nothing any more.
 *
 * @param commitments what was erased
 * @param basis code of the reason in law or policy
 */
@EntryType("payload.erased")
public record Erased(List<Commitment> commitments, String basis) implements Event {
    public Erased {
        commitments = List.copyOf(commitments);
    }
}
