package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.digest.Passage;
import dev.assay.model.provenance.c2pa.digest.PassageHasher;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the pieces of a file with the Merkle trees of its BMFF hash. */
record MerkleCheck(Subject subject, List<BoxExclusion> rules, int version) {
    /** Where the payload of an {@code mdat} box begins for a tree: behind the longest header. */
    private static final int LONG_HEADER = 16;

    boolean holds(List<MerkleMap> trees) throws MalformedException, EnvironmentException {
        List<MediaBox> boxes = subject.container().boxes();
        boolean fragmented = trees.stream().anyMatch(t -> t.initHash() != null);
        return fragmented ? fragments(trees, boxes) : payloads(trees, boxes);
    }

    private boolean fragments(List<MerkleMap> trees, List<MediaBox> boxes)
            throws MalformedException, EnvironmentException {
        Subject.Fragment apart = subject.fragment();
        long moof =
                boxes.stream()
                        .filter(b -> b.type().equals("moof"))
                        .mapToLong(b -> b.range().offset())
                        .findFirst()
                        .orElse(-1);
        if (apart == null && moof < 0) {
            return false;
        }
        long end = subject.bytes().length();
        List<Left> media =
                moof < 0
                        ? List.of()
                        : List.of(
                                new Left(
                                        new ByteRange(moof, end - moof),
                                        Cover.EXCLUDED,
                                        "fragments"));
        Map<HashAlgorithm, byte[]> found = new EnumMap<>(HashAlgorithm.class);
        for (MerkleMap tree : trees) {
            byte[] init = tree.initHash();
            HashAlgorithm algorithm = tree.algorithm();
            if (init != null && !found.containsKey(algorithm)) {
                found.put(algorithm, hash(algorithm, subject.bytes(), boxes, media));
            }
            if (init != null && !Arrays.equals(init, found.get(algorithm))) {
                return false;
            }
        }
        return apart != null ? fragment(trees, apart) : inside(trees, boxes);
    }

    private boolean fragment(List<MerkleMap> trees, Subject.Fragment apart)
            throws MalformedException, EnvironmentException {
        List<MediaBox> boxes = apart.container().boxes();
        List<MerkleProof> proofs = MerkleProof.all(new SourceReader(apart.bytes()), boxes);
        for (MerkleProof proof : proofs) {
            for (MerkleMap tree : trees) {
                if (proof.isOf(tree)) {
                    byte[] leaf = hash(tree.algorithm(), apart.bytes(), boxes, List.of());
                    return tree.leadsToRow(leaf, proof.location(), proof.hashes());
                }
            }
        }
        return false;
    }

    /** Fragments in the same file: from one {@code moof} box to the next. */
    private boolean inside(List<MerkleMap> trees, List<MediaBox> boxes)
            throws MalformedException, EnvironmentException {
        List<MerkleProof> proofs = MerkleProof.all(new SourceReader(subject.bytes()), boxes);
        Map<HashAlgorithm, List<byte[]>> leaves = new EnumMap<>(HashAlgorithm.class);
        for (MerkleMap tree : trees) {
            HashAlgorithm algorithm = tree.algorithm();
            if (!leaves.containsKey(algorithm)) {
                leaves.put(algorithm, leaves(algorithm, boxes));
            }
            List<byte[]> found = leaves.get(algorithm);
            if (found.size() != tree.count()) {
                return false;
            }
            Map<Integer, List<byte[]>> ways = ways(proofs, tree);
            for (int i = 0; i < found.size(); i++) {
                if (!tree.leadsToRow(found.get(i), i, ways.getOrDefault(i, List.of()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The hashes of all fragments, each over its own boxes. */
    private List<byte[]> leaves(HashAlgorithm algorithm, List<MediaBox> boxes)
            throws MalformedException, EnvironmentException {
        List<byte[]> leaves = new ArrayList<>();
        long end = subject.bytes().length();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).type().equals("moof")) {
                int next = i + 1;
                while (next < boxes.size() && !boxes.get(next).type().equals("moof")) {
                    next++;
                }
                long from = boxes.get(i).range().offset();
                long to = next < boxes.size() ? boxes.get(next).range().offset() : end;
                List<Left> others =
                        List.of(
                                new Left(new ByteRange(0, from), Cover.EXCLUDED, "others"),
                                new Left(new ByteRange(to, end - to), Cover.EXCLUDED, "others"));
                leaves.add(hash(algorithm, subject.bytes(), boxes.subList(i, next), others));
            }
        }
        return leaves;
    }

    private boolean payloads(List<MerkleMap> trees, List<MediaBox> boxes)
            throws MalformedException, EnvironmentException {
        List<MerkleProof> proofs = MerkleProof.all(new SourceReader(subject.bytes()), boxes);
        List<MediaBox> payloads = boxes.stream().filter(b -> b.type().equals("mdat")).toList();
        if (payloads.size() != trees.size()) {
            return false;
        }
        for (int i = 0; i < trees.size(); i++) {
            ByteRange box = payloads.get(i).range();
            long skip = Math.min(LONG_HEADER, box.length());
            ByteRange payload = new ByteRange(box.offset() + skip, box.length() - skip);
            if (!payload(trees.get(i), payload, proofs)) {
                return false;
            }
        }
        return true;
    }

    private boolean payload(MerkleMap tree, ByteRange payload, List<MerkleProof> proofs)
            throws EnvironmentException {
        List<ByteRange> pieces = pieces(tree, payload);
        if (pieces.size() != tree.count()) {
            return false;
        }
        Map<Integer, List<byte[]>> ways = ways(proofs, tree);
        PassageHasher hasher = new PassageHasher(subject.bytes(), subject.progress());
        for (int i = 0; i < pieces.size(); i++) {
            byte[] leaf =
                    hasher.hash(tree.algorithm(), List.of(new Passage.Stretch(pieces.get(i))));
            if (!tree.leadsToRow(leaf, i, ways.getOrDefault(i, List.of()))) {
                return false;
            }
        }
        return true;
    }

    private static List<ByteRange> pieces(MerkleMap tree, ByteRange payload) {
        List<ByteRange> pieces = new ArrayList<>();
        Long fixed = tree.fixedBlock();
        long at = payload.offset();
        for (int i = 0; at < payload.end() && i <= tree.count(); i++) {
            long size = payload.end() - at;
            if (fixed != null && fixed > 0) {
                size = Math.min(size, fixed);
            } else if (i < tree.variableBlocks().size()) {
                size = Math.min(size, tree.variableBlocks().get(i));
            } else if (!tree.variableBlocks().isEmpty()) {
                return List.of();
            }
            pieces.add(new ByteRange(at, size));
            at += size;
        }
        return pieces;
    }

    /** The proofs of one tree by the leaf they lead up from; the first of a leaf counts. */
    private static Map<Integer, List<byte[]>> ways(List<MerkleProof> proofs, MerkleMap tree) {
        Map<Integer, List<byte[]>> ways = new HashMap<>();
        for (MerkleProof proof : proofs) {
            if (proof.isOf(tree)) {
                ways.putIfAbsent(proof.location(), proof.hashes());
            }
        }
        return ways;
    }

    private byte[] hash(
            HashAlgorithm algorithm, ByteSource bytes, List<MediaBox> boxes, List<Left> further)
            throws MalformedException, EnvironmentException {
        BoxCoverage coverage = BoxCoverage.of(bytes, boxes, rules, further, version > 1);
        return new PassageHasher(bytes, subject.progress()).hash(algorithm, coverage.passages());
    }
}
