package dev.assay.model.provenance.c2pa.identity;

import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.rule.Examined;

/** Looks at identity assertions of the active manifest (CAWG identity 1.1). */
public final class IdentityRules {
    public void check(Examined examined, Findings findings) {
        for (Assertion assertion : examined.manifest().all("cawg.identity")) {
            if (assertion.cbor() == null || assertion.cbor().at("signer_payload") == null) {
                findings.add(
                        Code.ASSERTION_REQUIRED,
                        examined.assertion(assertion),
                        "A statement about an identity cannot be read.");
            }
        }
    }
}
