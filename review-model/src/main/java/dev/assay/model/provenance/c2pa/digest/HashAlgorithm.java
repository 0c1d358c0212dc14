package dev.assay.model.provenance.c2pa.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hash algorithms that C2PA allows (specification 13.1). */
public enum HashAlgorithm {
    SHA256("sha256", "SHA-256"),
    SHA384("sha384", "SHA-384"),
    SHA512("sha512", "SHA-512");

    private final String label;
    private final String jca;

    HashAlgorithm(String label, String jca) {
        this.label = label;
        this.jca = jca;
    }

    /** By the name used in manifests; empty for anything else. */
    public static Optional<HashAlgorithm> byName(@Nullable String name) {
        for (HashAlgorithm algorithm : values()) {
            if (algorithm.label.equals(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(jca);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + jca, e);
        }
    }

    public byte[] of(byte[] bytes, int from, int length) {
        MessageDigest digest = start();
        digest.update(bytes, from, length);
        return digest.digest();
    }

    public byte[] of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }
}
