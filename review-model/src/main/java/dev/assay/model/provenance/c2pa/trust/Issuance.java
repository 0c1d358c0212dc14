package dev.assay.model.provenance.c2pa.trust;

import dev.assay.model.provenance.c2pa.cose.Allowance;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Whether one certificate signed another, by name, by key identifier and by key. Remembers what it
 * has checked, as the manifests of one file mostly share their signers; for one validation and one
 * thread.
 */
public final class Issuance {
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final int MOST = 4096;

    private final Map<Pair, Boolean> known = new HashMap<>();
    private final Allowance allowance;

    public Issuance(Allowance allowance) {
        this.allowance = allowance;
    }

    private record Pair(X509Certificate issuer, X509Certificate certificate) {}

    public boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        Pair pair = new Pair(issuer, certificate);
        Boolean before = known.get(pair);
        if (before != null) {
            return before;
        }
        boolean issued =
                mayBe(issuer, certificate) && allowance.take() && signed(issuer, certificate);
        if (known.size() < MOST) {
            known.put(pair, issued);
        }
        return issued;
    }

    private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** Several authorities may share a name: their key identifiers tell them apart (RFC 5280). */
    private static boolean mayBe(X509Certificate issuer, X509Certificate certificate) {
        byte[] wanted = authorityKey(certificate.getExtensionValue(AUTHORITY_KEY));
        byte[] has = subjectKey(issuer.getExtensionValue(SUBJECT_KEY));
        return wanted == null || has == null || Arrays.equals(wanted, has);
    }

    private static byte @Nullable [] authorityKey(byte @Nullable [] extension) {
        try {
            return extension == null
                    ? null
                    : AuthorityKeyIdentifier.getInstance(content(extension))
                            .getKeyIdentifierOctets();
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException _) {
            return null;
        }
    }

    private static byte @Nullable [] subjectKey(byte @Nullable [] extension) {
        try {
            return extension == null
                    ? null
                    : SubjectKeyIdentifier.getInstance(content(extension)).getKeyIdentifier();
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException _) {
            return null;
        }
    }

    private static byte[] content(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }
}
