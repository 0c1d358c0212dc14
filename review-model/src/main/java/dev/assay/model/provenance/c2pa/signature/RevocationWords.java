package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.revocation.Revocation;
import dev.assay.model.provenance.c2pa.revocation.StapleCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at the answers about revocation that come with a signature, and tells. */
record RevocationWords(Where where, Findings findings) {

    /**
     * @param later answers that other manifests hold, for whichever certificate
     * @param vouched whether the signer's chain leads to a list: who answers for a signer that
     *     nobody vouches for is vouched for by nobody either
     */
    Revocation tell(CoseSign1 cose, List<byte[]> later, StapleCheck check, boolean vouched) {
        List<byte[]> stapled = stapled(cose);
        List<byte[]> answers = new ArrayList<>(stapled);
        answers.addAll(later);
        Revocation found = check.check(answers);
        if (found instanceof Revocation.NotStapled && !stapled.isEmpty()) {
            found = new Revocation.Unusable();
        }
        if (!vouched && !(found instanceof Revocation.NotStapled)) {
            found = new Revocation.Unusable();
        }
        switch (found) {
            case Revocation.NotStapled() -> findings.add(Code.OCSP_SKIPPED, where);
            case Revocation.Unusable() -> {}
            case Revocation.Good(Instant asOf) -> told(Code.OCSP_NOT_REVOKED, "as of " + asOf);
            case Revocation.Revoked(Instant since) -> told(Code.OCSP_REVOKED, "since " + since);
            case Revocation.Unknown() -> findings.add(Code.OCSP_UNKNOWN, where);
        }
        return found;
    }

    private void told(Code code, String found) {
        findings.add(code, where, code.sentence(), null, found);
    }

    private static List<byte[]> stapled(CoseSign1 cose) {
        List<byte[]> answers = new ArrayList<>();
        Cbor values = cose.unprotectedHeader().get("rVals");
        if (values != null) {
            for (Cbor answer : values.items("ocspVals")) {
                if (answer.bare() instanceof Cbor.Bytes(byte[] bytes)) {
                    answers.add(bytes);
                }
            }
        }
        return answers;
    }
}
