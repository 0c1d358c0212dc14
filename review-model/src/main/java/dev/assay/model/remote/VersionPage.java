package dev.assay.model.remote;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
