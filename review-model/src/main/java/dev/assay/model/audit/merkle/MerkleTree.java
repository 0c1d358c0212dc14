package dev.assay.model.audit.merkle;

import dev.assay.model.fault.EnvironmentException;
import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of the RFC 6962 tree over any source of perfect subtrees; reads O(log n) nodes.
 * Safe for use from several threads if its source is.
 */
public final class MerkleTree {
    private final NodeSource nodes;

    public MerkleTree(NodeSource nodes) {
        this.nodes = nodes;
    }

    /** The root over the first {@code size} leaves. */
    public Hash root(long size) throws EnvironmentException {
        return size == 0 ? TreeHasher.emptyRoot() : range(0, size);
    }

    public InclusionProof inclusion(long index, long size) throws EnvironmentException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf in a tree of this size");
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(range(middle, to));
                to = middle;
            } else {
                path.addFirst(range(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    public ConsistencyProof consistency(long earlier, long later) throws EnvironmentException {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("a tree does not shrink");
        }
        List<Hash> path = new ArrayList<>();
        if (earlier > 0 && earlier < later) {
            collect(earlier, later, path);
        }
        return new ConsistencyProof(earlier, later, path);
    }

    /** RFC 6962 section 2.1.2, from the top down. */
    private void collect(long earlier, long later, List<Hash> path) throws EnvironmentException {
        long from = 0;
        long to = later;
        boolean whole = true;
        while (earlier < to) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                path.addFirst(range(middle, to));
                to = middle;
            } else {
                path.addFirst(range(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.addFirst(range(from, to));
        }
    }

    /** The root over leaves {@code from} to {@code to}, where {@code from} begins a subtree. */
    private Hash range(long from, long to) throws EnvironmentException {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >>> level);
        }
        long middle = from + split(count);
        return TreeHasher.node(range(from, middle), range(middle, to));
    }

    /** The greatest power of two below {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
