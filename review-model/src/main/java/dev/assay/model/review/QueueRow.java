package dev.assay.model.review;

import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the queue. Holds no score and nothing a score could be guessed from.
 *
 * @param name what a person reads as its name; personal data
 * @param since submission time, or when it was first listed where none was declared
 * @param due when the clock of its severity runs out; empty for what needs no answer any more
 * @param mine claimed by the person of this session
 * @param claim the claim in force, whoever holds it
 * @param disposition what was decided last
 * @param gaps names of missing intake facts
 */
public record QueueRow(
        ItemId id,
        String name,
        Severity severity,
        ItemState state,
        BytesState bytes,
        long size,
        Optional<String> surface,
        Instant since,
        Optional<Instant> due,
        boolean mine,
        Optional<Claim> claim,
        Optional<Disposition> disposition,
        List<String> gaps) {
    public QueueRow {
        gaps = List.copyOf(gaps);
    }
}
