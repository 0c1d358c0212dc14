package dev.assay.model.evidence.bag;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A digest algorithm as manifests name it: lower case, letters and digits only (RFC 8493, 2.4).
 *
 * @param name as in the file name of a manifest
 * @param digits how many hexadecimal digits a digest has
 */
record ChecksumKind(String name, int digits) {
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("md5", "MD5"),
                    Map.entry("sha1", "SHA-1"),
                    Map.entry("sha224", "SHA-224"),
                    Map.entry("sha256", "SHA-256"),
                    Map.entry("sha384", "SHA-384"),
                    Map.entry("sha512", "SHA-512"),
                    Map.entry("sha512224", "SHA-512/224"),
                    Map.entry("sha512256", "SHA-512/256"),
                    Map.entry("sha3224", "SHA3-224"),
                    Map.entry("sha3256", "SHA3-256"),
                    Map.entry("sha3384", "SHA3-384"),
                    Map.entry("sha3512", "SHA3-512"));

    /** Older bags also write {@code SHA-1}; empty for what this reader cannot compute. */
    static Optional<ChecksumKind> named(String written) {
        String name = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return KNOWN.containsKey(name)
                ? Optional.of(new ChecksumKind(name, start(name).getDigestLength() * 2))
                : Optional.empty();
    }

    /** Digests that no longer resist somebody who makes two files with one digest. */
    boolean weak() {
        return name.equals("md5") || name.equals("sha1");
    }

    MessageDigest start() {
        return start(name);
    }

    private static MessageDigest start(String name) {
        try {
            return MessageDigest.getInstance(String.valueOf(KNOWN.get(name)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has every digest of the table", e);
        }
    }
}
