package dev.assay.model.remote;

import org.jspecify.annotations.Nullable;

/** Answer to moving a log's head by compare-and-set. */
public sealed interface HeadAdvance {
    /** The head is now the new one, or was already. */
    record Advanced() implements HeadAdvance {}

    /** The head is neither the expected nor the new one. */
    record Refused(@Nullable Head current) implements HeadAdvance {}
}
