package dev.assay.model.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.time.Instant;

/**
 * The claims all consoles share, where there is a table to share them in. The table decides by
 * condition; nothing is ever taken from somebody whose lease has not run out by the table's time.
 * Safe from any thread. A table that cannot be reached answers {@link Unreachable}: the desk then
 * makes a local claim, which the table confirms or refuses when the decision is replicated.
 */
public interface ClaimTable {
    /** Takes, or renews for the same owner. */
    Answer claim(ItemId item, String owner, Instant until) throws EnvironmentException;

    /** Gives back; a claim that somebody else took meanwhile is left alone. */
    void release(ItemId item, String owner, long fence) throws EnvironmentException;

    /** What the table said. */
    sealed interface Answer {}

    record Granted(long fence, Instant until) implements Answer {}

    record Taken(String owner, Instant until) implements Answer {}

    record Unreachable() implements Answer {}

    /** For a workspace without a shared table: every claim is local. */
    static ClaimTable none() {
        return new ClaimTable() {
            @Override
            public Answer claim(ItemId item, String owner, Instant until) {
                return new Unreachable();
            }

            @Override
            public void release(ItemId item, String owner, long fence) {}
        };
    }
}
