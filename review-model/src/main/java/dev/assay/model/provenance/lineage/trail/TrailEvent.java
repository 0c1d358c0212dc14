package dev.assay.model.provenance.lineage.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access to an object, as a trail recorded it.
 *
 * @param principal who it was, by ARN or service name; personal data
 * @param source the address or service it came from
 * @param proven whether the log file it stands in is covered by a verified digest
 */
public record TrailEvent(
        Instant at,
        String name,
        String principal,
        @Nullable String source,
        @Nullable String requestId,
        @Nullable String versionId,
        boolean proven) {

    /** Whether it made or replaced a version. */
    public boolean writes() {
        return name.startsWith("Put")
                || name.startsWith("Copy")
                || name.startsWith("Complete")
                || name.startsWith("Upload");
    }

    /** Whether it gave the bytes to somebody. */
    public boolean reads() {
        return name.equals("GetObject") || name.equals("SelectObjectContent");
    }
}
