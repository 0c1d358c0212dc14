package dev.assay.model.audit.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All complete nodes of an RFC 6962 tree in flat arrays, 64 bytes a leaf. Grows with what was read,
 * never with what was claimed. Not for use from several threads.
 */
final class Tree {
    private static final int WIDTH = 32;

    private final MessageDigest digest = newDigest();
    private final List<byte[]> rows = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    static byte[] sha256(byte[] content) {
        return newDigest().digest(content);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    byte[] leaf(byte[] entry) {
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    byte[] parent(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    long size() {
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    void add(byte[] leaf) {
        byte[] node = leaf;
        int height = 0;
        while (put(height, node) % 2 == 0) {
            node = parent(node(height, counts.get(height) - 2), node);
            height++;
        }
    }

    private int put(int height, byte[] node) {
        if (rows.size() == height) {
            rows.add(new byte[64 * WIDTH]);
            counts.add(0);
        }
        int at = counts.get(height);
        if (rows.get(height).length == at * WIDTH) {
            rows.set(height, Arrays.copyOf(rows.get(height), 2 * at * WIDTH));
        }
        System.arraycopy(node, 0, rows.get(height), at * WIDTH, WIDTH);
        counts.set(height, at + 1);
        return at + 1;
    }

    /** The hash over the leaves from {@code index * 2^height} to the next multiple. */
    byte[] node(int height, int index) {
        return Arrays.copyOfRange(rows.get(height), index * WIDTH, (index + 1) * WIDTH);
    }

    /** How many complete nodes a tree of {@code leaves} has at a height. */
    static int nodes(long leaves, int height) {
        return (int) (leaves >>> height);
    }

    /** The root over the first {@code leaves}, folded from the right. */
    byte[] root(long leaves) {
        if (leaves == 0) {
            return digest.digest();
        }
        int height = Long.numberOfTrailingZeros(leaves);
        byte[] root = node(height, nodes(leaves, height) - 1);
        for (int above = height + 1; leaves >>> above != 0; above++) {
            if ((leaves >>> above & 1) == 1) {
                root = parent(node(above, nodes(leaves, above) - 1), root);
            }
        }
        return root;
    }

    /** The root that an inclusion proof leads to, or nothing of the kind. */
    byte[] fromInclusion(byte[] leaf, long index, long leaves, List<byte[]> proof)
            throws Objection {
        if (index < 0 || index >= leaves) {
            throw unfit(FaultClass.PROOF);
        }
        byte[] hash = leaf;
        int used = 0;
        long at = index;
        for (long last = leaves - 1; last > 0; last >>>= 1, at >>>= 1) {
            boolean right = (at & 1) == 1;
            if (!right && at == last) {
                continue;
            }
            if (used == proof.size()) {
                throw unfit(FaultClass.PROOF);
            }
            byte[] sibling = proof.get(used++);
            hash = right ? parent(sibling, hash) : parent(hash, sibling);
        }
        if (used != proof.size()) {
            throw unfit(FaultClass.PROOF);
        }
        return hash;
    }

    /** Whether a consistency proof leads from one root to the other; from 0 the proof is empty. */
    boolean isConsistent(long from, byte[] earlier, long to, byte[] later, List<byte[]> proof) {
        if (from > to) {
            return false;
        }
        if (from == to || from == 0) {
            return proof.isEmpty() && (from != to || Arrays.equals(earlier, later));
        }
        int height = Long.numberOfTrailingZeros(from);
        long at = (from - 1) >>> height;
        long last = (to - 1) >>> height;
        int used = 0;
        byte[] small = earlier;
        if (at != 0) {
            if (proof.isEmpty()) {
                return false;
            }
            small = proof.get(used++);
        }
        byte[] great = small;
        for (; last > 0; last >>>= 1, at >>>= 1) {
            boolean right = (at & 1) == 1;
            if (!right && at == last) {
                continue;
            }
            if (used == proof.size()) {
                return false;
            }
            byte[] sibling = proof.get(used++);
            if (right) {
                small = parent(sibling, small);
                great = parent(sibling, great);
            } else {
                great = parent(great, sibling);
            }
        }
        return used == proof.size() && Arrays.equals(small, earlier) && Arrays.equals(great, later);
    }

    private static Objection unfit(FaultClass blamed) {
        return new Objection(blamed, "A proof has the wrong length for its place in the log.");
    }
}
