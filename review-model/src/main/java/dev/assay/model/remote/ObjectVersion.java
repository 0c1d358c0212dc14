package dev.assay.model.remote;

import dev.assay.model.item.ObjectRef;
import java.time.Instant;

/**
 * One line of a version listing.
 *
 * @param size in bytes; 0 for a delete marker
 * @param etag the entity tag without quotes; empty for a delete marker
 * @param latest whether this is what a reader without a version would get
 */
public record ObjectVersion(
        ObjectRef ref,
        long size,
        String etag,
        Instant lastModified,
        boolean latest,
        boolean deleteMarker) {}
