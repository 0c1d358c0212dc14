package dev.assay.model.audit.merkle;

import java.util.List;

/**
 * Says that a tree grew from an earlier one by appending only (RFC 9162 section 2.1.4).
 *
 * @param from leaves of the earlier tree
 * @param to leaves of the later tree
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it proves that {@code later} contains {@code earlier}. Nothing is proven from an
     * empty tree, so that is false; equal sizes need an empty proof and equal roots.
     */
    public boolean proves(Hash earlier, Hash later) {
        if (from <= 0 || to < from) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        return !path.isEmpty() && grows(earlier, later);
    }

    private boolean grows(Hash earlier, Hash later) {
        boolean whole = Long.bitCount(from) == 1;
        Hash small = whole ? earlier : path.getFirst();
        Hash great = small;
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        for (Hash sibling : path.subList(whole ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = TreeHasher.node(sibling, small);
                great = TreeHasher.node(sibling, great);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                great = TreeHasher.node(great, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(earlier) && great.equals(later);
    }
}
