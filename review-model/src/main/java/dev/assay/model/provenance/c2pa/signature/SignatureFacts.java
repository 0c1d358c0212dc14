package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.Credential;
import org.jspecify.annotations.Nullable;

/**
 * How the signature of a claim came out.
 *
 * @param holds the signature belongs to the claim
 * @param valid the certificate was fit and valid at the time that counts
 * @param credential who signed, where the certificates could be read
 * @param stamped whether there is a usable time stamp
 * @param stapled whether there is a usable answer about revocation
 */
public record SignatureFacts(
        boolean holds,
        boolean valid,
        @Nullable Credential credential,
        boolean stamped,
        boolean stapled) {
    static final SignatureFacts NONE = new SignatureFacts(false, false, null, false, false);

    public boolean trusted() {
        return credential != null && credential.anchor() != null;
    }
}
