package dev.assay.model.intake;

import dev.assay.model.item.ContentDigest;
import java.util.List;

/** How pulling one item ended. */
public sealed interface PullOutcome {
    /**
     * All bytes are in the vault.
     *
     * @param digest taken while writing
     * @param resumedAt how many bytes an earlier pull had left; 0 for a fresh one
     * @param comparisons with every digest that somebody stated; empty where nobody did
     */
    record Pulled(long bytes, ContentDigest digest, long resumedAt, List<Comparison> comparisons)
            implements PullOutcome {
        public Pulled {
            comparisons = List.copyOf(comparisons);
        }

        /** Whether nobody who stated a digest is contradicted. */
        public boolean holds() {
            return comparisons.stream().allMatch(Comparison::holds);
        }
    }

    /**
     * The taken digest beside a stated one.
     *
     * @param against {@code intake} where the source declared it, {@code store} where the store
     *     keeps it
     */
    record Comparison(String against, boolean holds) {}

    /** The store now has something else in the place of the listed version. List again. */
    record Replaced() implements PullOutcome {}

    /** The listed version is gone. List again. */
    record Missing() implements PullOutcome {}
}
