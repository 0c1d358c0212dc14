package dev.assay.model.provenance.c2pa.cose;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The signature algorithms that C2PA allows (specification 13.2), by their COSE numbers. */
public enum SigningAlgorithm {
    ES256(-7, "Es256", "SHA256withECDSAinP1363Format", 0),
    ES384(-35, "Es384", "SHA384withECDSAinP1363Format", 0),
    ES512(-36, "Es512", "SHA512withECDSAinP1363Format", 0),
    PS256(-37, "Ps256", "SHA-256", 32),
    PS384(-38, "Ps384", "SHA-384", 48),
    PS512(-39, "Ps512", "SHA-512", 64),
    ED25519(-8, "Ed25519", "Ed25519", 0);

    private final long number;
    private final String label;
    private final String jca;
    private final int salt;

    SigningAlgorithm(long number, String label, String jca, int salt) {
        this.number = number;
        this.label = label;
        this.jca = jca;
        this.salt = salt;
    }

    public static Optional<SigningAlgorithm> of(long number) {
        for (SigningAlgorithm algorithm : values()) {
            if (algorithm.number == number) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    public long number() {
        return number;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** Whether a signature is a sequence of two integers where two numbers are to be joined. */
    public boolean isDer(byte[] signature) {
        boolean curve = this == ES256 || this == ES384 || this == ES512;
        return curve
                && signature.length > 8
                && signature[0] == 0x30
                && (signature[1] == (byte) 0x81 || (signature[1] & 0xff) == signature.length - 2);
    }

    /** Whether the key is of the kind and size that the algorithm is for (13.2.1). */
    public boolean fits(PublicKey key) {
        return switch (this) {
            case ES256 -> isOn(key, "secp256r1");
            case ES384 -> isOn(key, "secp384r1");
            case ES512 -> isOn(key, "secp521r1");
            case PS256, PS384, PS512 -> key instanceof RSAPublicKey;
            case ED25519 ->
                    key instanceof EdECPublicKey edwards
                            && edwards.getParams().getName().equals("Ed25519");
        };
    }

    private static boolean isOn(PublicKey key, String name) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec(name));
            return key instanceof ECPublicKey point
                    && point.getParams()
                            .getCurve()
                            .equals(curve.getParameterSpec(ECParameterSpec.class).getCurve());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    /** Whether the signature holds; a key of another kind or any malformed value is a no. */
    public boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            if (!fits(key)) {
                return false;
            }
            Signature verifier = Signature.getInstance(salt == 0 ? jca : "RSASSA-PSS");
            if (salt > 0) {
                verifier.setParameter(
                        new PSSParameterSpec(jca, "MGF1", new MGF1ParameterSpec(jca), salt, 1));
            }
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
