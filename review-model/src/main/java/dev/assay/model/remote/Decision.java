package dev.assay.model.remote;

import dev.assay.model.item.ItemId;

/**
 * A decision as the table keeps it; the record itself lies in the log.
 *
 * @param round from 1
 * @param reviewer the reviewer's pseudonym
 * @param fence of the claim it was made under
 * @param disposition in lower case
 * @param origin the log that holds the entry
 * @param index the entry's index in that log
 * @param leaf the entry's leaf hash, 32 bytes in base64
 */
public record Decision(
        ItemId item,
        int round,
        String reviewer,
        long fence,
        String disposition,
        String origin,
        long index,
        String leaf) {
    /** Whether both stand for the same entry, under whichever fence it was put. */
    public boolean isSameEntry(Decision other) {
        return origin.equals(other.origin) && index == other.index && leaf.equals(other.leaf);
    }

    /** The same decision under another fence. */
    public Decision under(long other) {
        return new Decision(item, round, reviewer, other, disposition, origin, index, leaf);
    }
}
