package dev.assay.model.audit.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** RFC 6962 section 2.1 hashing: leaves behind 0x00, nodes behind 0x01. Stateless. */
public final class TreeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHasher() {}

    /** The root of the tree without leaves. */
    public static Hash emptyRoot() {
        return Hash.of(sha256().digest());
    }

    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.of(digest.digest());
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        left.update(digest);
        right.update(digest);
        return Hash.of(digest.digest());
    }

    /**
     * Hashes the two nodes that lie at {@code below} in {@code nodes} to {@code target} there;
     * makes no garbage.
     *
     * @param digest of SHA-256, used again and again
     */
    static void node(MessageDigest digest, byte[] nodes, int below, int target) {
        digest.update(NODE);
        digest.update(nodes, below, 2 * Hash.BYTES);
        try {
            digest.digest(nodes, target, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a node has 32 bytes", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
