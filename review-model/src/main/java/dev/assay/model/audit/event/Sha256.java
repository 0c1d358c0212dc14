package dev.assay.model.audit.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest of content that lies elsewhere, as 64 lower-case hex digits. */
public record Sha256(String hex) {
    public Sha256 {
        HexDigits.require(hex);
    }

    public static Sha256 of(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new Sha256(HexFormat.of().formatHex(digest.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
