package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers about revocation that manifests hold in assertions, for their own signer or for earlier
 * ones (specification 18.19). Which certificate an answer is about is in the answer.
 */
record LaterAnswers(List<byte[]> answers) {
    private static final int MOST = 64;

    static LaterAnswers of(Lineage lineage) {
        List<byte[]> found = new ArrayList<>();
        for (Manifest manifest : lineage.reached()) {
            for (Assertion assertion : manifest.all("c2pa.certificate-status")) {
                Cbor cbor = assertion.cbor();
                for (Cbor answer : cbor == null ? List.<Cbor>of() : cbor.items("ocspVals")) {
                    if (answer.bare() instanceof Cbor.Bytes(byte[] bytes) && found.size() < MOST) {
                        found.add(bytes);
                    }
                }
            }
        }
        return new LaterAnswers(found);
    }
}
