package dev.assay.model.audit.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The Ed25519 key of one console, in memory. {@link #sealable()} gives the 64 bytes that a key
 * store wraps and {@link #unsealed} takes back. Immutable; safe for use from several threads.
 */
public final class DeviceKey implements Signer {
    private final VerifierKey key;
    private final PrivateKey secret;

    private DeviceKey(VerifierKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** Makes a new key for {@code origin}, which is both the log's origin and the key's name. */
    public static DeviceKey generate(String origin) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new DeviceKey(
                    VerifierKey.of(origin, VerifierKey.Kind.ED25519, raw), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    /**
     * Takes back what {@link #sealable()} gave.
     *
     * @throws IllegalArgumentException if the halves do not belong together
     */
    public static DeviceKey unsealed(String origin, byte[] sealable) {
        if (sealable.length != 64) {
            throw new IllegalArgumentException("a device key is 64 bytes long");
        }
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new EdECPrivateKeySpec(
                                            NamedParameterSpec.ED25519,
                                            Arrays.copyOf(sealable, 32)));
            byte[] raw = Arrays.copyOfRange(sealable, 32, 64);
            DeviceKey key =
                    new DeviceKey(VerifierKey.of(origin, VerifierKey.Kind.ED25519, raw), secret);
            if (!key.key.verifies(raw, key.sign(raw))) {
                throw new IllegalArgumentException("the halves of the key do not match");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    /** Secret seed and public key, 32 bytes each; the caller wraps it at once and wipes it. */
    public byte[] sealable() {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        byte[] both = Arrays.copyOf(seed, 64);
        Arrays.fill(seed, (byte) 0);
        System.arraycopy(key.raw(), 0, both, 32, 32);
        return both;
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    private static IllegalStateException noEd25519(GeneralSecurityException cause) {
        return new IllegalStateException("Ed25519 is part of every JDK", cause);
    }
}
