package dev.assay.model.remote;

import dev.assay.model.item.ObjectRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store says of one version when asked for exactly that version. Claims of the store: a
 * digest counts once the bytes were hashed here.
 *
 * @param size in bytes
 * @param etag the entity tag without quotes
 * @param metadata user metadata, names in lower case without the {@code x-amz-meta-} prefix
 * @param sha256 the store's own SHA-256 of the whole object, 64 lower-case hex digits, if it has
 *     one
 * @param contentType the declared media type, if any
 * @param lock what protects the version, as read back
 * @param legalHold whether a legal hold is on the version
 * @param encryption how the store says it encrypts the version, such as {@code aws:kms}; null where
 *     it does not say
 */
public record ObjectFacts(
        ObjectRef ref,
        long size,
        String etag,
        Instant lastModified,
        Map<String, String> metadata,
        @Nullable String sha256,
        @Nullable String contentType,
        Retention lock,
        boolean legalHold,
        @Nullable String encryption) {
    public ObjectFacts {
        metadata = Map.copyOf(metadata);
    }
}
