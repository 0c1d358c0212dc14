package dev.assay.model.provenance.lineage.origin;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key whose origin records this house accepts.
 *
 * @param keyId the name that records give, such as the ARN of a KMS key
 * @param notBefore from when on its records count, null for always
 * @param notAfter until when its records count, null for always
 */
public record OriginKey(
        String keyId,
        PublicKey key,
        Algorithm algorithm,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter) {

    /** Signing algorithms by the names that KMS gives them. */
    public enum Algorithm {
        ECDSA_SHA_256("EC", "SHA256withECDSA", ""),
        ECDSA_SHA_384("EC", "SHA384withECDSA", ""),
        ECDSA_SHA_512("EC", "SHA512withECDSA", ""),
        RSASSA_PKCS1_V1_5_SHA_256("RSA", "SHA256withRSA", ""),
        RSASSA_PSS_SHA_256("RSA", "RSASSA-PSS", "SHA-256"),
        ED25519_SHA_512("Ed25519", "Ed25519", "");

        private final String family;
        private final String jca;
        private final String digest;

        Algorithm(String family, String jca, String digest) {
            this.family = family;
            this.jca = jca;
            this.digest = digest;
        }

        String family() {
            return family;
        }
    }

    /** Whether the signature belongs to the message; anything malformed is a no. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm.jca);
            if (!algorithm.digest.isEmpty()) {
                verifier.setParameter(
                        new PSSParameterSpec(
                                algorithm.digest, "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    boolean countsAt(Instant at) {
        return (notBefore == null || !at.isBefore(notBefore))
                && (notAfter == null || !at.isAfter(notAfter));
    }
}
