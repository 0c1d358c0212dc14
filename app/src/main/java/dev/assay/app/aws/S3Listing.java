package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.remote.StoreFault;
import dev.assay.model.remote.VersionPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/**
 * Pages of ListObjectVersions and the token between them: version marker, line feed, key marker.
 */
final class S3Listing {
    private S3Listing() {}

    static void resume(ListObjectVersionsRequest.Builder request, String continuation) {
        int end = continuation.indexOf('\n');
        request.keyMarker(continuation.substring(end + 1));
        if (end > 0) {
            request.versionIdMarker(continuation.substring(0, end));
        }
    }

    static VersionPage page(String bucket, String prefix, ListObjectVersionsResponse answer)
            throws EnvironmentException {
        List<ObjectVersion> versions = new ArrayList<>();
        for (software.amazon.awssdk.services.s3.model.ObjectVersion version : answer.versions()) {
            Long size = version.size();
            if (size == null || size < 0 || version.eTag() == null) {
                throw StoreFault.nonsense(null);
            }
            versions.add(
                    new ObjectVersion(
                            ref(bucket, prefix, version.key(), version.versionId()),
                            size,
                            S3Facts.unquoted(version.eTag()),
                            time(version.lastModified()),
                            Boolean.TRUE.equals(version.isLatest()),
                            false));
        }
        for (DeleteMarkerEntry marker : answer.deleteMarkers()) {
            versions.add(
                    new ObjectVersion(
                            ref(bucket, prefix, marker.key(), marker.versionId()),
                            0,
                            "",
                            time(marker.lastModified()),
                            Boolean.TRUE.equals(marker.isLatest()),
                            true));
        }
        versions.sort(
                Comparator.comparing((ObjectVersion version) -> version.ref().key())
                        .thenComparing(ObjectVersion::lastModified, Comparator.reverseOrder()));
        return new VersionPage(versions, continuation(answer));
    }

    private static @Nullable String continuation(ListObjectVersionsResponse answer)
            throws EnvironmentException {
        if (!Boolean.TRUE.equals(answer.isTruncated())) {
            return null;
        }
        if (answer.nextKeyMarker() == null) {
            throw StoreFault.nonsense(null);
        }
        String version = answer.nextVersionIdMarker();
        return (version == null ? "" : version) + "\n" + answer.nextKeyMarker();
    }

    private static ObjectRef ref(
            String bucket, String prefix, @Nullable String key, @Nullable String version)
            throws EnvironmentException {
        if (key == null || !key.startsWith(prefix)) {
            throw StoreFault.nonsense(null);
        }
        return new ObjectRef(bucket, key, version == null ? "null" : version);
    }

    private static Instant time(@Nullable Instant time) throws EnvironmentException {
        if (time == null) {
            throw StoreFault.nonsense(null);
        }
        return time;
    }
}
