package dev.assay.model.provenance.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store says of one version of one object. Its word, not ours, until compared with bytes.
 *
 * @param versionId the store's version, null or {@code "null"} where the bucket has no versions
 * @param metadata user metadata without the {@code x-amz-meta-} prefix, lower-case names
 * @param checksums algorithm ({@code SHA256}, {@code CRC32C} …) to base64 value
 * @param lockMode {@code GOVERNANCE}, {@code COMPLIANCE} or null
 * @param encryption such as {@code aws:kms}, null where not told
 * @param history versions of the same key, newest first; empty where not listed
 */
public record StorageFacts(
        @Nullable String versionId,
        long size,
        @Nullable String etag,
        @Nullable Instant lastModified,
        Map<String, String> metadata,
        Map<String, String> checksums,
        @Nullable String lockMode,
        @Nullable Instant retainUntil,
        boolean legalHold,
        @Nullable String encryption,
        List<Version> history) {
    public StorageFacts {
        metadata = Map.copyOf(metadata);
        checksums = Map.copyOf(checksums);
        history = List.copyOf(history);
    }

    /** One earlier or later version of the same key. */
    public record Version(
            String versionId, Instant lastModified, long size, boolean latest, boolean deleted) {}
}
