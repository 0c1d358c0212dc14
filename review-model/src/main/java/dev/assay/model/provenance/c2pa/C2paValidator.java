package dev.assay.model.provenance.c2pa;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.List;

/**
 * Validates the content credentials of files (C2PA 2.2, claims v1 and v2). Reads hostile bytes with
 * bounds on every size, depth and count; opens no connection; immutable and safe from any thread.
 */
public final class C2paValidator {
    private final TrustSettings trust;

    public C2paValidator(TrustSettings trust) {
        this.trust = trust;
    }

    /** The same without a sidecar, progress or cancelling. */
    public ProvenanceReport validate(ByteSource bytes, Instant at) throws EnvironmentException {
        return validate(Asset.of(bytes), at, Progress.NONE);
    }

    /**
     * Blocking: hashes the whole file.
     *
     * @param at the instant the answer shall hold for
     * @throws EnvironmentException where the bytes cannot be read; bad content is a report instead
     */
    public ProvenanceReport validate(Asset asset, Instant at, Progress progress)
            throws EnvironmentException {
        progress.checkCancelled();
        return new ProvenanceReport(
                State.UNSUPPORTED,
                Verdict.NOT_CHECKABLE,
                "Not examined yet, with " + trust.signers().size() + " trust lists.",
                "unknown",
                at,
                null,
                null,
                List.of(),
                List.of(),
                ByteMap.unknown(asset.bytes().length()),
                ProvenanceGraph.EMPTY);
    }
}
