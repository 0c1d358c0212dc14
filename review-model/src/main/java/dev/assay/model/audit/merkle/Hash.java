package dev.assay.model.audit.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One 32-byte SHA-256 value of the tree; immutable, compared in constant time. */
public final class Hash {
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy of exactly 32 bytes. */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    public static Hash of(byte[] source, int from, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("a hash is 32 bytes long");
        }
        return new Hash(Arrays.copyOfRange(source, from, from + length));
    }

    /** Reads padded standard base64 of exactly 32 bytes in its one canonical spelling. */
    public static Optional<Hash> parse(String base64) {
        if (base64.length() != 44) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean canonical =
                    bytes.length == BYTES
                            && Base64.getEncoder().encodeToString(bytes).equals(base64);
            return canonical ? Optional.of(new Hash(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    void update(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Padded standard base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
