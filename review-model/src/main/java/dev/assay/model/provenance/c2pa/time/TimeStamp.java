package dev.assay.model.provenance.c2pa.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the time stamp of a signature came out. */
public sealed interface TimeStamp {
    /** There is none. */
    record None() implements TimeStamp {}

    /** It is there and says nothing. */
    record Unusable(Fault fault, @Nullable String authority) implements TimeStamp {}

    /**
     * It belongs to the signature.
     *
     * @param list the list that vouches for the authority, or null
     */
    record Stamped(Instant time, @Nullable String authority, @Nullable String list)
            implements TimeStamp {}

    /** Why a time stamp says nothing. */
    enum Fault {
        MALFORMED,
        MISMATCH,
        OUTSIDE_VALIDITY
    }
}
