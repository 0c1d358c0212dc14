package dev.assay.model.item;

import java.time.Instant;

/**
 * One exact version of one object in quarantine, as listed. Personal data through {@code object}
 * and {@code intake}.
 *
 * @param bytes the size the store states
 * @param etag the store's tag of this version, for If-Match; not a digest of the content
 * @param lastModified when the store says this version was written
 */
public record MediaItem(
        ItemId id,
        ObjectRef object,
        long bytes,
        String etag,
        Instant lastModified,
        IntakeRecord intake) {
    /** What a person reads as its name: the last part of the object's key. */
    public String name() {
        String key = object.key();
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
