package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * Provenance was validated.
 *
 * @param state the validator's verdict, such as {@code Trusted}
 * @param report digest of the findings
 * @param trust digest of the trust list in use
 * @param findings how many failures
 */
@EntryType("provenance.checked")
public record ProvenanceChecked(String state, Sha256 report, Optional<Sha256> trust, long findings)
        implements Event {}
