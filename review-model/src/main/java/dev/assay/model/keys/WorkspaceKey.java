package dev.assay.model.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of a workspace. It encrypts nothing large itself: it wraps the keys of items,
 * payloads and the device (AES-256-GCM, purpose and name bound as associated data), so that
 * destroying a wrap is erasure. Keys of fixed purpose are derived from it (HKDF-SHA-256, RFC 5869).
 * Safe from any thread until {@link #close()}, which clears it from memory.
 */
public final class WorkspaceKey implements AutoCloseable {
    /** Length of this and every key it wraps or derives, in bytes. */
    public static final int LENGTH = 32;

    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** Length of a wrapped 32-byte key. */
    public static final int WRAPPED_LENGTH = NONCE + LENGTH + TAG;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;

    /**
     * @param secret 32 random bytes; copied
     */
    public WorkspaceKey(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a workspace key has 32 bytes");
        }
        this.secret = secret.clone();
    }

    /** 32 fresh random bytes. */
    public byte[] freshKey() {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return key;
    }

    /**
     * Encrypts a key or another short secret.
     *
     * @param purpose what kind of key it is, such as {@code item}
     * @param name whose key it is; a wrap opens only under the same purpose and name
     */
    public byte[] wrap(String purpose, String name, byte[] key) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, name);
            byte[] wrapped = Arrays.copyOf(nonce, NONCE + key.length + TAG);
            cipher.doFinal(key, 0, key.length, wrapped, NONCE);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /**
     * @throws WrapException when this is not the key, purpose or name it was wrapped under, or the
     *     wrap is damaged
     */
    public byte[] unwrap(String purpose, String name, byte[] wrapped) throws WrapException {
        if (wrapped.length < NONCE + TAG) {
            throw new WrapException();
        }
        try {
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE), purpose, name);
            return cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new WrapException();
        }
    }

    /** A key of fixed purpose that is never stored: the same each time for the same workspace. */
    public byte[] derive(String purpose) {
        try {
            HKDFParameterSpec spec =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(new SecretKeySpec(secret, "Generic"))
                            .thenExpand(
                                    ("assay/1/" + purpose).getBytes(StandardCharsets.UTF_8),
                                    LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK from 25 on", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose, String name)
            throws GeneralSecurityException {
        SecretKey key = new SecretKeySpec(derive("wrap"), "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(
                ("assay-wrap/1\n" + purpose + "\n" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
