package dev.assay.model.provenance.c2pa.identity;

import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.rule.Examined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks identity assertions of the active manifest (CAWG identity 1.1), offline. */
public final class IdentityRules {
    private static final String RULE = "Identity assertion (CAWG identity 1.1).";

    private static final int MOST = 32;

    private final Instant now;

    public IdentityRules(Instant now) {
        this.now = now;
    }

    public void check(Examined examined, Findings findings) {
        for (Assertion assertion :
                examined.manifest().all("cawg.identity").stream().limit(MOST).toList()) {
            Cbor cbor = assertion.cbor();
            Cbor payload = cbor == null ? null : cbor.at("signer_payload");
            byte[] signature = cbor == null ? null : cbor.bytes("signature");
            if (cbor == null || payload == null || signature == null) {
                findings.add(
                        Code.ASSERTION_REQUIRED,
                        examined.assertion(assertion),
                        "A statement about an identity cannot be read.");
                continue;
            }
            List<IdentityCode> codes = new ArrayList<>(form(cbor, payload, examined));
            codes.addAll(signature(payload, signature));
            for (IdentityCode code : codes) {
                findings.add(finding(code, examined.assertion(assertion)));
            }
        }
    }

    private List<IdentityCode> signature(Cbor payload, byte[] signature) {
        return switch (String.valueOf(payload.text("sig_type"))) {
            case "cawg.x509.cose" -> new CertifiedIdentity(payload, signature).codes();
            case "cawg.identity_claims_aggregation" ->
                    new AggregatedIdentity(signature, now).codes();
            default -> List.of(IdentityCode.TYPE);
        };
    }

    private static List<IdentityCode> form(Cbor cbor, Cbor payload, Examined examined) {
        List<IdentityCode> codes = new ArrayList<>();
        if (!zero(cbor.bytes("pad1")) || !zero(cbor.bytes("pad2"))) {
            codes.add(IdentityCode.PAD);
        }
        boolean bound = false;
        for (Cbor item : payload.items("referenced_assertions")) {
            HashedUri reference = HashedUri.of(item);
            if (reference == null
                    || !examined.manifest().claim().assertions().contains(reference)) {
                codes.add(IdentityCode.MISMATCH);
            } else {
                bound |= reference.uri().name().startsWith("c2pa.hash.");
            }
        }
        if (!bound && !codes.contains(IdentityCode.MISMATCH)) {
            codes.add(IdentityCode.BINDING);
        }
        return codes;
    }

    private static boolean zero(byte @Nullable [] pad) {
        if (pad != null) {
            for (byte b : pad) {
                if (b != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Finding finding(IdentityCode code, Where where) {
        return new Finding(
                code.outcome(),
                Scope.IDENTITY,
                code.label(),
                code.label(),
                where.manifest(),
                where.uri(),
                code.sentence(),
                RULE,
                where.range(),
                null,
                null);
    }
}
