package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.Claim;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Every assertion is the one the claim names, and is well-formed (specification 15.10). */
public record AssertionRules(Examined examined, Findings findings) {

    public void check() {
        Manifest manifest = examined.manifest();
        Claim claim = manifest.claim();
        for (HashedUri reference : claim.assertions()) {
            JumbfUri uri = reference.uri();
            if (!uri.isIn(manifest.label())) {
                findings.add(Code.ASSERTION_OUTSIDE, examined.named(reference.url()));
            } else if (!examined.isRedacted(uri.name())) {
                compare(reference, manifest.assertion(uri.name()));
            }
        }
        for (Assertion assertion : manifest.assertions()) {
            form(assertion);
        }
    }

    private void compare(HashedUri reference, Optional<Assertion> found) {
        Manifest manifest = examined.manifest();
        if (found.isEmpty()) {
            findings.add(
                    Code.ASSERTION_MISSING,
                    examined.named(JumbfUri.absolute(reference.url(), manifest.label())));
            return;
        }
        String name = reference.alg() == null ? manifest.claim().alg() : reference.alg();
        Optional<HashAlgorithm> algorithm = HashAlgorithm.byName(name);
        if (algorithm.isEmpty()) {
            findings.add(Code.ALGORITHM_UNSUPPORTED, examined.assertion(found.get()));
            return;
        }
        byte[] hash = manifest.hash(found.get().box(), algorithm.get());
        boolean same = Arrays.equals(hash, reference.hash());
        Code code = same ? Code.URI_MATCH : Code.URI_MISMATCH;
        findings.add(
                code,
                examined.assertion(found.get()),
                code.sentence(),
                HexFormat.of().formatHex(reference.hash()),
                HexFormat.of().formatHex(hash));
    }

    private void form(Assertion assertion) {
        if (examined.isRedacted(assertion.label())) {
            if (!assertion.zeroed()) {
                findings.add(Code.ASSERTION_NOT_REDACTED, examined.assertion(assertion));
            }
            return;
        }
        if (!assertion.wellFormed() && !assertion.zeroed()) {
            boolean json = assertion.box().content("json").isPresent();
            Where where = examined.assertion(assertion);
            findings.add(json ? Code.ASSERTION_JSON : Code.ASSERTION_CBOR, where);
            if (!json) {
                // so the manifest is not whole either
                findings.add(Code.ASSERTION_REQUIRED, where);
            }
        }
    }
}
