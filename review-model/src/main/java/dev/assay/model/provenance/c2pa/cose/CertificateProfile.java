package dev.assay.model.provenance.c2pa.cose;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a claim signer's certificate must be like (specification 14.5).
 *
 * @param accepted extended key usages that signers may have, as object ids
 */
public record CertificateProfile(Set<String> accepted) {
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
    private static final String AUTHORITY_KEY = "2.5.29.35";

    /** What is wrong with a signer's certificate, as a sentence; empty where it is fit. */
    public Optional<String> fault(X509Certificate certificate) {
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
        if (certificate.getExtensionValue(AUTHORITY_KEY) == null) {
            return Optional.of("The certificate does not name the key of its issuer.");
        }
        if (certificate.hasUnsupportedCriticalExtension()) {
            return Optional.of("The certificate has a critical extension of unknown meaning.");
        }
        return key(certificate).or(() -> purpose(certificate));
    }

    private static Optional<String> key(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() < 2048 ->
                    Optional.of("The signer's RSA key is shorter than 2048 bits.");
            case RSAPublicKey rsa
                    when rsa.getPublicExponent().compareTo(BigInteger.TWO) <= 0
                            || !rsa.getPublicExponent().testBit(0) ->
                    Optional.of("The signer's RSA key has an exponent that is not allowed.");
            case ECPublicKey ec
                    when Arrays.stream(SigningAlgorithm.values()).noneMatch(a -> a.fits(ec)) ->
                    Optional.of("The signer's key is on a curve that is not allowed.");
            default -> Optional.empty();
        };
    }

    private Optional<String> purpose(X509Certificate certificate) {
        List<String> purposes = Certificates.purposes(certificate);
        if (purposes.isEmpty()) {
            return Optional.of("The certificate names no purpose.");
        }
        if (purposes.contains(ANY_PURPOSE)) {
            return Optional.of("The certificate is for any purpose, which is not allowed.");
        }
        if (Collections.disjoint(purposes, accepted)) {
            return Optional.of("The certificate is for no purpose that is accepted for signers.");
        }
        boolean mixed =
                purposes.size() > 1
                        && (purposes.contains(TIME_STAMPING) || purposes.contains(OCSP_SIGNING));
        return mixed
                ? Optional.of("The certificate mixes signing with other purposes.")
                : Optional.empty();
    }
}
