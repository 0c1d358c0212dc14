package dev.assay.app.settings;

import dev.assay.model.audit.note.VerifierKey;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
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
 * @param trail where the access logs of the source lie (CloudTrail); empty where none are read
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
        Optional<String> profile,
        Optional<StoreLocation> trail) {
    /** Where side files lie unless said otherwise. */
    public static final String DEFAULT_SIDE_PREFIX = ".assay";

    public WorkspaceSettings {
        if (!VerifierKey.isName(origin) || !actor.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException("origin or actor is not in its form");
        }
    }

    /** Settings without access logs. */
    public WorkspaceSettings(
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
        this(
                origin,
                actor,
                source,
                sidePrefix,
                records,
                payloads,
                table,
                endpoint,
                region,
                profile,
                Optional.empty());
    }

    /** Settings with fresh random names and nothing but a source. */
    public static WorkspaceSettings of(StoreLocation source) {
        return new WorkspaceSettings(
                "assay/" + random(),
                "p-" + random(),
                source,
                DEFAULT_SIDE_PREFIX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String random() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
