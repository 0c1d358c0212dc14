package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.c2pa.revocation.Revocation;
import org.jspecify.annotations.Nullable;

/**
 * How the signature of a claim came out.
 *
 * @param credential who signed, where the certificates could be read
 * @param stamped whether there is a usable time stamp
 * @param revocation what answers about revocation say
 */
public record SignatureFacts(
        @Nullable Credential credential, boolean stamped, Revocation revocation) {}
