package dev.assay.model.provenance.c2pa.identity;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.cose.Certificates;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A statement signed with a certificate. Lists of C2PA signers do not vouch for identities, and
 * lists for identities are not configured: nobody is trusted yet.
 */
@SuppressWarnings("ArrayRecordComponent")
record CertifiedIdentity(Cbor payload, byte[] signature) {

    List<IdentityCode> codes() {
        boolean holds;
        try {
            CoseSign1 cose = CoseSign1.read(signature);
            List<X509Certificate> chain = Certificates.read(cose.chain());
            byte[] signed = cose.toBeSigned(CborWriter.write(payload));
            holds =
                    !chain.isEmpty()
                            && cose.algorithm()
                                    .map(a ->
                                            a.verify(
                                                    chain.getFirst().getPublicKey(),
                                                    signed,
                                                    cose.signature()))
                                    .orElse(false);
        } catch (MalformedException _) {
            holds = false;
        }
        return List.of(
                holds ? IdentityCode.X509_HOLDS : IdentityCode.X509_BROKEN,
                IdentityCode.X509_UNTRUSTED);
    }
}
