package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;

/** Assertions that lie elsewhere (specification 18.10): judged by their form, never fetched. */
public record CloudRules(Examined examined, Findings findings) {

    public void check() {
        for (Assertion assertion : examined.manifest().all("c2pa.cloud-data")) {
            findings.add(code(assertion), examined.assertion(assertion));
        }
    }

    private static Code code(Assertion assertion) {
        Cbor cbor = assertion.cbor();
        String label = cbor == null ? null : cbor.text("label");
        Long size = cbor == null ? null : cbor.number("size");
        if (cbor == null
                || label == null
                || size == null
                || size < 1
                || HashedUri.of(cbor.at("location")) == null
                || cbor.text("content_type") == null
                || label.startsWith("c2pa.cloud-data")) {
            return Code.CLOUD_MALFORMED;
        }
        if (label.startsWith("c2pa.hash.")) {
            return Code.CLOUD_BINDING;
        }
        return label.startsWith("c2pa.actions") ? Code.CLOUD_ACTIONS : Code.CLOUD_ELSEWHERE;
    }
}
