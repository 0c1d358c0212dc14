package dev.assay.model.item;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The opaque name of an item: 20 base32 digits (RFC 4648, 100 bits) of HMAC-SHA-256 over bucket,
 * key and version. Without the workspace's key it tells nothing about the object.
 */
public record ItemId(String value) implements Comparable<ItemId> {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    public static final int LENGTH = 20;

    public ItemId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an item id");
        }
    }

    public static boolean isValid(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    /**
     * @param key the workspace's naming key, 32 bytes
     */
    public static ItemId of(byte[] key, ObjectRef object) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : new String[] {object.bucket(), object.key(), object.versionId()}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        new byte[] {
                            (byte) (bytes.length >>> 24),
                            (byte) (bytes.length >>> 16),
                            (byte) (bytes.length >>> 8),
                            (byte) bytes.length
                        });
                mac.update(bytes);
            }
            return new ItemId(base32(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int digit = 0; digit < LENGTH; digit++) {
            int bit = digit * 5;
            int window = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
            text.append(DIGITS.charAt(window >>> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    /** The first eight digits with a dash, as shown on screen. */
    public String brief() {
        return value.substring(0, 4) + "-" + value.substring(4, 8);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
