package dev.assay.model.audit;

import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.MerkleTree;
import dev.assay.model.audit.merkle.NodeSource;
import dev.assay.model.audit.merkle.TileNodes;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.fault.EnvironmentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a log: tiles that are not on the shelf yet (its right edge) in memory, all others
 * from the shelf. Appending costs O(1) hashes. Not for use from several threads.
 */
final class LogTree implements NodeSource {
    private static final int SHIFT = 8;

    private final LogShelf shelf;
    private final List<TreeMap<Long, TileNodes>> edge = new ArrayList<>();
    private long size;

    private LogTree(LogShelf shelf, long size) {
        this.shelf = shelf;
        this.size = size;
    }

    /**
     * Reads the right edge back.
     *
     * @param shelved entries whose bundles and level 0 tiles are on the shelf, a multiple of 256
     * @throws EnvironmentException with key {@code log.damaged} if a tile that is needed is none
     */
    static LogTree load(LogShelf shelf, long shelved) throws EnvironmentException {
        LogTree tree = new LogTree(shelf, shelved);
        long below = shelved >>> SHIFT;
        for (int level = 1; below > 0; level++) {
            long full = below >>> SHIFT;
            for (long child = full << SHIFT; child < below; child++) {
                tree.last(level, full).add(tree.shelved(level - 1, child).node(SHIFT, 0));
            }
            below = full;
        }
        return tree;
    }

    long size() {
        return size;
    }

    MerkleTree merkle() {
        return new MerkleTree(this);
    }

    Head head() throws EnvironmentException {
        return headAt(size);
    }

    Head headAt(long earlier) throws EnvironmentException {
        return new Head(earlier, merkle().root(earlier));
    }

    /** What the head will be once these leaves are appended; changes nothing. */
    Head headWith(List<Hash> more) throws EnvironmentException {
        long later = size + more.size();
        MerkleTree ahead = new MerkleTree((level, index) -> ahead(level, index, more));
        return new Head(later, ahead.root(later));
    }

    private Hash ahead(int level, long index, List<Hash> more) throws EnvironmentException {
        if ((index + 1) << level <= size) {
            return node(level, index);
        }
        if (level == 0) {
            return more.get((int) (index - size));
        }
        return TreeHasher.node(
                ahead(level - 1, 2 * index, more), ahead(level - 1, 2 * index + 1, more));
    }

    void append(Hash leaf) {
        add(0, size >>> SHIFT, leaf);
        size++;
    }

    private void add(int level, long tile, Hash hash) {
        TileNodes nodes = last(level, tile);
        nodes.add(hash);
        if (nodes.isFull()) {
            add(level + 1, tile >>> SHIFT, nodes.node(SHIFT, 0));
        }
    }

    private TileNodes last(int level, long tile) {
        while (edge.size() <= level) {
            edge.add(new TreeMap<>());
        }
        return edge.get(level).computeIfAbsent(tile, _ -> new TileNodes());
    }

    @Override
    public Hash node(int level, long index) throws EnvironmentException {
        int tileLevel = level / SHIFT;
        int above = level % SHIFT;
        long first = index << above;
        int within = (int) (first % TilePath.FULL) >>> above;
        return tile(tileLevel, first >>> SHIFT).node(above, within);
    }

    /** A tile as it is now, from the edge or the shelf. */
    TileNodes tile(int level, long index) throws EnvironmentException {
        @Nullable TileNodes open = level < edge.size() ? edge.get(level).get(index) : null;
        return open == null ? shelved(level, index) : open;
    }

    private TileNodes shelved(int level, long index) throws EnvironmentException {
        return shelf.tile(level, index).orElseThrow(LogTree::damaged);
    }

    static EnvironmentException damaged() {
        return new EnvironmentException(
                "log.damaged",
                "A file of the log is not as it was written.",
                "Run the log check: it says which file, and nothing is changed.",
                false,
                null);
    }

    /** Puts the full tiles of the edge on the shelf, lowest level first. */
    void shelve() throws EnvironmentException {
        for (int level = 0; level < edge.size(); level++) {
            for (Map.Entry<Long, TileNodes> tile : edge.get(level).entrySet()) {
                if (tile.getValue().isFull()) {
                    TilePath path = new TilePath(level, tile.getKey(), TilePath.FULL);
                    shelf.put(path, tile.getValue().content(TilePath.FULL));
                }
            }
        }
        for (TreeMap<Long, TileNodes> level : edge) {
            level.values().removeIf(TileNodes::isFull);
        }
    }
}
