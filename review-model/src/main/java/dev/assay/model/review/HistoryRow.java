package dev.assay.model.review;

import dev.assay.model.store.EntryRow;
import java.time.Instant;
import java.util.List;

/**
 * One entry of the log as a readable sentence.
 *
 * @param index the entry's index in the log, from 0
 * @param actor pseudonym of who acted
 * @param type the entry's type as in the log
 * @param sentence what happened, for a person
 * @param leafHash RFC 6962 leaf hash of the entry in base64
 */
public record HistoryRow(
        long index, Instant at, String actor, String type, String sentence, String leafHash) {
    static List<HistoryRow> of(List<EntryRow> entries) {
        return entries.stream().map(HistoryRow::of).toList();
    }

    /** An entry as a sentence. */
    public static HistoryRow of(EntryRow entry) {
        return new HistoryRow(
                entry.index(),
                entry.at(),
                entry.actor(),
                entry.event().type(),
                Sentences.of(entry.event()),
                entry.leaf());
    }
}
