package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.c2pa.cose.Certificates;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.trust.Issuance;
import dev.assay.model.provenance.c2pa.trust.PathFinder;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks a signer up on the lists, and tells which list vouches, or why none does. */
final class TrustWords {
    private final TrustSettings trust;
    private final PathFinder signers;

    TrustWords(TrustSettings trust, Issuance issuance) {
        this.trust = trust;
        this.signers = new PathFinder(trust.signers(), issuance);
    }

    /** The list that vouches, or null. */
    @Nullable TrustList tell(
            List<X509Certificate> chain, Instant time, Where where, Findings findings) {
        X509Certificate signer = chain.getFirst();
        if (!Certificates.validAt(signer, time)) {
            findings.add(
                    Code.CREDENTIAL_UNTRUSTED,
                    where,
                    "No list vouches for a certificate outside its own dates.");
            return null;
        }
        Optional<TrustList> list = vouching(chain, time);
        if (list.isPresent()) {
            findings.add(
                    Code.CREDENTIAL_TRUSTED,
                    where,
                    "The signer is on a list: " + list.get().words() + ".");
            return list.get();
        }
        Optional<TrustList> naming = signers.naming(signer);
        findings.add(
                Code.CREDENTIAL_UNTRUSTED,
                where,
                naming.map(l ->
                                "The signer is named one by one by "
                                        + l.words()
                                        + ". That list vouches for nobody today.")
                        .orElse(Code.CREDENTIAL_UNTRUSTED.sentence()));
        return null;
    }

    private Optional<TrustList> vouching(List<X509Certificate> chain, Instant time) {
        X509Certificate signer = chain.getFirst();
        boolean listed = trust.signers().stream().anyMatch(l -> l.endEntities().contains(signer));
        boolean purpose = !Collections.disjoint(Certificates.purposes(signer), trust.purposes());
        return listed || purpose ? signers.vouching(chain, time) : Optional.empty();
    }
}
