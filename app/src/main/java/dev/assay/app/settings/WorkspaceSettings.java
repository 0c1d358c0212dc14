package dev.assay.app.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The content of {@code workspace.json}.
 *
 * @param origin name of this console's log, {@code <customer>/<installation>}; never changes
 * @param actor pseudonym of the person at this console, as in the log
 * @param source where quarantined media lie
 * @param sidePrefix key prefix of side files in the source, which uploaders cannot write
 * @param records where records are replicated to; empty for a workspace that stays alone
 * @param payloads where erasable payloads are replicated to
 * @param table name of the shared table
 * @param endpoint another endpoint than AWS's own, for S3 and the table
 * @param region AWS region
 * @param profile AWS profile of the user's own configuration
 */
public record WorkspaceSettings(
        String origin,
        String actor,
        StoreLocation source,
        String sidePrefix,
        Optional<StoreLocation> records,
        Optional<StoreLocation> payloads,
        Optional<String> table,
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<String> profile) {
    /** Where side files lie unless said otherwise. */
    public static final String DEFAULT_SIDE_PREFIX = ".assay";
}
