package dev.assay.model.provenance.c2pa.cose;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a claim signer's certificate must be like (specification 14.5). */
public final class CertificateProfile {
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final Set<String> SIGNATURES =
            Set.of(
                    "1.2.840.113549.1.1.11",
                    "1.2.840.113549.1.1.12",
                    "1.2.840.113549.1.1.13",
                    "1.2.840.113549.1.1.10",
                    "1.2.840.10045.4.3.2",
                    "1.2.840.10045.4.3.3",
                    "1.2.840.10045.4.3.4",
                    "1.3.101.112");
    private static final Set<Integer> FIELDS = Set.of(256, 384, 521);

    private CertificateProfile() {}

    /** What is wrong with a signer's certificate, as a sentence; empty where it is fit. */
    public static Optional<String> fault(X509Certificate certificate) {
        if (certificate.getVersion() != 3) {
            return Optional.of("The certificate is not of version 3.");
        }
        if (!SIGNATURES.contains(certificate.getSigAlgOID())) {
            return Optional.of("The certificate is signed with an algorithm that is not allowed.");
        }
        if (certificate.getBasicConstraints() >= 0) {
            return Optional.of("The certificate is that of an authority, not of a signer.");
        }
        if (certificate.getIssuerUniqueID() != null || certificate.getSubjectUniqueID() != null) {
            return Optional.of("The certificate has a unique id, which is not allowed.");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null || !usage[0]) {
            return Optional.of("The certificate is not meant for digital signatures.");
        }
        if (usage.length > 5 && usage[5]) {
            return Optional.of("The certificate of a signer may not sign certificates.");
        }
        return key(certificate).or(() -> purpose(certificate));
    }

    private static Optional<String> key(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() < 2048 ->
                    Optional.of("The signer's RSA key is shorter than 2048 bits.");
            case ECPublicKey ec
                    when !FIELDS.contains(ec.getParams().getCurve().getField().getFieldSize()) ->
                    Optional.of("The signer's key is on a curve that is not allowed.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> purpose(X509Certificate certificate) {
        List<String> purposes = Certificates.purposes(certificate);
        if (purposes.isEmpty()) {
            return Optional.of("The certificate names no purpose.");
        }
        if (purposes.contains(ANY_PURPOSE)) {
            return Optional.of("The certificate is for any purpose, which is not allowed.");
        }
        boolean mixed =
                purposes.size() > 1
                        && (purposes.contains(TIME_STAMPING) || purposes.contains(OCSP_SIGNING));
        return mixed
                ? Optional.of("The certificate mixes signing with other purposes.")
                : Optional.empty();
    }
}
