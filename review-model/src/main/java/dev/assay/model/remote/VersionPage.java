package dev.assay.model.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a version listing.
 *
 * @param continuation what to ask the next page with, or null when this was the last one
 */
public record VersionPage(List<ObjectVersion> versions, @Nullable String continuation) {
    public VersionPage {
        versions = List.copyOf(versions);
    }
}
