package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.revocation.Revocation;
import dev.assay.model.provenance.c2pa.revocation.StapleCheck;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at the answers about revocation that are stapled to a signature, and tells. */
record RevocationWords(Where where, Findings findings) {

    /** Whether there was a usable answer. */
    boolean tell(CoseSign1 cose, List<byte[]> later, List<X509Certificate> chain, Instant time) {
        List<byte[]> answers = new ArrayList<>();
        Cbor values = cose.unprotectedHeader().get("rVals");
        if (values != null) {
            for (Cbor answer : values.items("ocspVals")) {
                if (answer.bare() instanceof Cbor.Bytes(byte[] bytes)) {
                    answers.add(bytes);
                }
            }
        }
        answers.addAll(later);
        return switch (new StapleCheck(chain, time).check(answers)) {
            case Revocation.NotStapled() -> {
                findings.add(Code.OCSP_SKIPPED, where);
                yield false;
            }
            case Revocation.Good(Instant asOf) -> {
                findings.add(
                        Code.OCSP_NOT_REVOKED,
                        where,
                        Code.OCSP_NOT_REVOKED.sentence(),
                        null,
                        "as of " + asOf);
                yield true;
            }
            case Revocation.Revoked(Instant since) -> {
                findings.add(
                        Code.OCSP_REVOKED,
                        where,
                        Code.OCSP_REVOKED.sentence(),
                        null,
                        "since " + since);
                yield true;
            }
            case Revocation.Unknown() -> {
                findings.add(Code.OCSP_UNKNOWN, where);
                yield true;
            }
        };
    }
}
