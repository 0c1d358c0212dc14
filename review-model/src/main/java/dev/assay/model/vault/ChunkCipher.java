package dev.assay.model.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the chunks of one item: AES-256-GCM with a random nonce per writing, item, index,
 * count and length as associated data. Safe from any thread.
 */
final class ChunkCipher {
    private final String item;
    private final ChunkLayout layout;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    ChunkCipher(String item, ChunkLayout layout, byte[] key) {
        this.item = item;
        this.layout = layout;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Nonce, ciphertext and tag of chunk {@code index}. */
    ByteBuffer seal(int index, ByteBuffer plain) {
        byte[] nonce = new byte[ChunkLayout.NONCE];
        random.nextBytes(nonce);
        ByteBuffer sealed =
                ByteBuffer.allocate(ChunkLayout.NONCE + plain.remaining() + ChunkLayout.TAG);
        sealed.put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, index).doFinal(plain, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
        return sealed.flip();
    }

    /** The chunk in the clear, or null when it is not what was sealed at this place. */
    byte @Nullable [] open(int index, byte[] sealed) {
        byte[] nonce = new byte[ChunkLayout.NONCE];
        System.arraycopy(sealed, 0, nonce, 0, nonce.length);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, index)
                    .doFinal(sealed, nonce.length, sealed.length - nonce.length);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int index) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(ChunkLayout.TAG * 8, nonce));
        cipher.updateAAD(layout.associatedData(item, index));
        return cipher;
    }
}
