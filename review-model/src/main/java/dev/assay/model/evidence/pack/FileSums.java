package dev.assay.model.evidence.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two digests that every file of a package is listed under, computed while it is written. */
final class FileSums {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha512 = digest("SHA-512");
    private long length;

    /**
     * @param sha256 64 lower-case hexadecimal digits
     * @param sha512 128 of them
     */
    record Done(String sha256, String sha512, long length) {}

    void update(byte[] bytes, int count) {
        sha256.update(bytes, 0, count);
        sha512.update(bytes, 0, count);
        length += count;
    }

    Done finish() {
        HexFormat hex = HexFormat.of();
        return new Done(hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest()), length);
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
