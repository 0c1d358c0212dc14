package dev.assay.model.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against the definitions of RFC 6962 section 2.1, written down as they stand there. */
class MerkleTreeTest {
    private static final int MOST = 40;

    private final List<Hash> leaves = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree(this::node);

    MerkleTreeTest() {
        for (int i = 0; i < MOST; i++) {
            leaves.add(TreeHasher.leaf(new byte[] {(byte) i}));
        }
    }

    private Hash node(int level, long index) {
        int from = (int) index << level;
        return naiveRoot(leaves.subList(from, from + (1 << level)));
    }

    private static int split(int count) {
        int k = 1;
        while (k * 2 < count) {
            k *= 2;
        }
        return k;
    }

    private static Hash naiveRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHasher.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return TreeHasher.node(
                naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> naivePath(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        boolean isLeft = index < k;
        List<Hash> path =
                new ArrayList<>(isLeft ? naivePath(index, left) : naivePath(index - k, right));
        path.add(naiveRoot(isLeft ? right : left));
        return path;
    }

    private static List<Hash> naiveProof(int earlier, List<Hash> leaves, boolean whole) {
        if (earlier == leaves.size()) {
            return whole ? List.of() : List.of(naiveRoot(leaves));
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        boolean isLeft = earlier <= k;
        List<Hash> path =
                new ArrayList<>(
                        isLeft
                                ? naiveProof(earlier, left, whole)
                                : naiveProof(earlier - k, right, false));
        path.add(naiveRoot(isLeft ? right : left));
        return path;
    }

    @Test
    void rootsAndInclusionProofsAreThoseOfTheDefinition() throws EnvironmentException {
        for (int size = 0; size <= MOST; size++) {
            Hash root = tree.root(size);
            assertThat(root).isEqualTo(naiveRoot(leaves.subList(0, size)));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertThat(proof.path()).isEqualTo(naivePath(index, leaves.subList(0, size)));
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
                assertThat(proof.proves(leaves.get((index + 1) % MOST), root)).isFalse();
                if (index + 1 < size) {
                    assertThat(
                                    new InclusionProof(index + 1, size, proof.path())
                                            .proves(leaves.get(index), root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void consistencyProofsAreThoseOfTheDefinition() throws EnvironmentException {
        for (int later = 1; later <= MOST; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                ConsistencyProof proof = tree.consistency(earlier, later);
                assertThat(proof.path())
                        .isEqualTo(naiveProof(earlier, leaves.subList(0, later), true));
                assertThat(proof.proves(tree.root(earlier), tree.root(later))).isTrue();
                if (earlier < later) {
                    assertThat(proof.proves(tree.root(earlier - 1), tree.root(later))).isFalse();
                    assertThat(proof.proves(tree.root(earlier), tree.root(later - 1))).isFalse();
                }
            }
        }
    }

    @Test
    void tilesGiveTheSameNodes() {
        TileNodes tile = new TileNodes();
        for (int i = 0; i < MOST; i++) {
            tile.add(leaves.get(i));
            for (int level = 0; 1 << level <= i + 1; level++) {
                int last = ((i + 1) >> level) - 1;
                assertThat(tile.node(level, last)).isEqualTo(node(level, last));
            }
        }
        assertThat(TileNodes.read(tile.content(33), 33).orElseThrow().node(5, 0))
                .isEqualTo(tile.node(5, 0));
        assertThat(TileNodes.read(tile.content(33), 34)).isEmpty();
    }

    @Test
    void pathsOfTilesAreThoseOfTheSpecification() {
        assertThat(new TilePath(0, 0, 256).text()).isEqualTo("tile/0/000");
        assertThat(new TilePath(3, 1_234_067, 256).text()).isEqualTo("tile/3/x001/x234/067");
        assertThat(new TilePath(0, 1_234_067, 8).text()).isEqualTo("tile/0/x001/x234/067.p/8");
        assertThat(new TilePath(TilePath.ENTRIES, 5, 256).text()).isEqualTo("tile/entries/005");
        assertThat(TilePath.between(0, 257).stream().map(TilePath::text))
                .containsExactly(
                        "tile/entries/000",
                        "tile/entries/001.p/1",
                        "tile/0/000",
                        "tile/0/001.p/1",
                        "tile/1/000.p/1");
        assertThat(TilePath.between(257, 258).stream().map(TilePath::text))
                .containsExactly("tile/entries/001.p/2", "tile/0/001.p/2");
        assertThat(TilePath.between(255, 256).stream().map(TilePath::text))
                .containsExactly("tile/entries/000", "tile/0/000", "tile/1/000.p/1");
        assertThat(TilePath.between(7, 7)).isEmpty();
    }
}
