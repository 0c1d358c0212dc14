package dev.assay.model.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Says that a leaf is in a tree (RFC 9162 section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size leaves of the tree
 * @param path sibling hashes from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it proves {@code leaf} under {@code root}; false for whatever makes no sense. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHasher.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHasher.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * One step from the leaf towards the root, for showing.
     *
     * @param left the sibling stands before what was reached so far
     * @param result the hash of both
     */
    public record Step(boolean left, Hash sibling, Hash result) {}

    /** What each hash of the path leads to; {@link #proves} says whether that is the root. */
    public List<Step> steps(Hash leaf) {
        List<Step> steps = new ArrayList<>();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            boolean left = (node & 1) == 1 || node == last;
            while (left && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            hash = left ? TreeHasher.node(sibling, hash) : TreeHasher.node(hash, sibling);
            steps.add(new Step(left, sibling, hash));
            node >>= 1;
            last >>= 1;
        }
        return steps;
    }
}
