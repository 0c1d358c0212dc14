package dev.assay.model.audit;

import dev.assay.model.audit.event.Event;
import dev.assay.model.item.ItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a log of Assay, as read from its bytes.
 *
 * @param seq its place, from 0
 * @param prev base64 leaf hash of the entry before, empty for the first
 * @param ts wall clock of the device, to the millisecond
 * @param mono monotonic clock in ms since the log was opened; informative
 * @param origin the log it belongs to
 * @param salt 16 random bytes in base64: protects the leaf hash from guessing, nothing else
 */
public record Entry(
        long seq,
        String prev,
        Instant ts,
        long mono,
        String origin,
        String actor,
        String session,
        Optional<ItemId> item,
        Optional<String> caseName,
        Event event,
        String salt) {
    /** The version of the entry schema. */
    public static final int VERSION = 1;

    /** Greatest length in bytes, so that it fits an entry bundle. */
    public static final int GREATEST = 65_535;

    public String type() {
        return event.type();
    }
}
