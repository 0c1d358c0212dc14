package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a Merkle tree over pieces of a file (specification 18.6.3).
 *
 * @param count number of leaves
 * @param row the hashes of one level of the tree
 * @param fixedBlock size of a piece, null where sizes vary or pieces are fragments
 */
@SuppressWarnings("ArrayRecordComponent")
record MerkleMap(
        long uniqueId,
        long localId,
        int count,
        HashAlgorithm algorithm,
        byte @Nullable [] initHash,
        List<byte[]> row,
        @Nullable Long fixedBlock,
        List<Long> variableBlocks) {
    private static final int LEAVES = 1 << 22;
    private static final int TREES = 1_024;

    static List<MerkleMap> all(Cbor assertion, HashAlgorithm algorithm) throws MalformedException {
        List<MerkleMap> found = new ArrayList<>();
        if (assertion.items("merkle").size() > TREES) {
            throw new MalformedException("The BMFF hash has more trees than are examined.");
        }
        for (Cbor item : assertion.items("merkle")) {
            found.add(of(item, algorithm));
        }
        return found;
    }

    private static MerkleMap of(Cbor item, HashAlgorithm algorithm) throws MalformedException {
        Long unique = item.number("uniqueId");
        Long local = item.number("localId");
        Long count = item.number("count");
        if (unique == null || local == null || count == null || count < 1 || count > LEAVES) {
            throw new MalformedException("A Merkle tree of the BMFF hash has no ids or count.");
        }
        List<byte[]> row = new ArrayList<>();
        for (Cbor hash : item.items("hashes")) {
            if (hash.bare() instanceof Cbor.Bytes(byte[] bytes)) {
                row.add(bytes);
            }
        }
        List<Long> sizes = new ArrayList<>();
        for (Cbor size : item.items("variableBlockSizes")) {
            if (size.bare() instanceof Cbor.Int(long value) && value > 0) {
                sizes.add(value);
            }
        }
        return new MerkleMap(
                unique,
                local,
                count.intValue(),
                HashAlgorithm.byName(item.text("alg")).orElse(algorithm),
                item.bytes("initHash"),
                row,
                item.number("fixedBlockSize"),
                sizes);
    }

    /**
     * Whether a leaf leads to the row; pairs are hashed together, an odd last one moves up as it
     * is.
     *
     * @param proof the hashes beside the way up, from the leaf
     */
    boolean leadsToRow(byte[] leaf, int location, List<byte[]> proof) {
        if (location < 0 || location >= count) {
            return false;
        }
        byte[] hash = leaf;
        int index = location;
        int width = count;
        int used = 0;
        while (width != row.size()) {
            if (width <= 1) {
                return false;
            }
            int beside = index ^ 1;
            if (beside < width) {
                if (used >= proof.size()) {
                    return false;
                }
                byte[] other = proof.get(used++);
                hash = (index & 1) == 1 ? together(other, hash) : together(hash, other);
            }
            index /= 2;
            width = (width + 1) / 2;
        }
        return Arrays.equals(row.get(index), hash);
    }

    private byte[] together(byte[] left, byte[] right) {
        MessageDigest digest = algorithm.start();
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
