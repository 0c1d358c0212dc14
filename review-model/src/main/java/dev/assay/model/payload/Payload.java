package dev.assay.model.payload;

import dev.assay.model.keys.WorkspaceKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Personal or free text with the key of its commitment. The log holds the commitment only; without
 * this key nobody can test a guess against it. Immutable.
 */
public final class Payload {
    private final byte[] key;
    private final byte[] content;

    /**
     * @param key 32 random bytes, used for this commitment and nothing else
     * @param content what is committed to
     */
    public Payload(byte[] key, byte[] content) {
        if (key.length != WorkspaceKey.LENGTH) {
            throw new IllegalArgumentException("a commitment key has 32 bytes");
        }
        this.key = key.clone();
        this.content = content.clone();
    }

    public byte[] key() {
        return key.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    /** HMAC-SHA-256 of the content under the key, 64 lower-case hexadecimal digits. */
    public String commitment() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    /** Whether this is what {@code commitment} was made for; takes the same time for any answer. */
    public boolean answersTo(String commitment) {
        return MessageDigest.isEqual(
                commitment().getBytes(StandardCharsets.US_ASCII),
                commitment.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload
                && MessageDigest.isEqual(key, payload.key)
                && MessageDigest.isEqual(content, payload.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "payload of " + content.length + " bytes";
    }
}
