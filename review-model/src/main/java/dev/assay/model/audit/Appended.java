package dev.assay.model.audit;

import dev.assay.model.audit.event.EntryRef;
import dev.assay.model.audit.merkle.Hash;

/**
 * A recorded entry: it is on the disk and anchored.
 *
 * @param entry as written
 * @param leaf its leaf hash
 * @param size entries in the log after it (and after others of the same call)
 */
public record Appended(Entry entry, Hash leaf, long size) {
    public long index() {
        return entry.seq();
    }

    public EntryRef ref() {
        return new EntryRef(entry.origin(), entry.seq(), leaf.toString());
    }
}
