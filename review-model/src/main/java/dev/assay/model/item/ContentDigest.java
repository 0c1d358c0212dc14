package dev.assay.model.item;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record ContentDigest(String hex) implements Comparable<ContentDigest> {
    public ContentDigest {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("not a SHA-256 digest");
        }
    }

    public static boolean isValid(String text) {
        return text.length() == 64
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    public static ContentDigest of(byte[] content) {
        return ofDigest(sha256().digest(content));
    }

    /**
     * @param digest the 32 bytes of a finished SHA-256
     */
    public static ContentDigest ofDigest(byte[] digest) {
        return new ContentDigest(HexFormat.of().formatHex(digest));
    }

    /** A fresh SHA-256 for content that arrives in pieces. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(ContentDigest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
