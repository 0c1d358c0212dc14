package dev.assay.model.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tile, full or growing, with all complete subtrees inside it. Not for use from several
 * threads.
 */
public final class TileNodes {
    private static final int LEVELS = 9;

    private final List<List<Hash>> levels = new ArrayList<>(LEVELS);

    public TileNodes() {
        for (int level = 0; level < LEVELS; level++) {
            levels.add(new ArrayList<>(TilePath.FULL >> level));
        }
    }

    /** Reads the content of a tile file; empty unless it is exactly {@code width} hashes. */
    public static Optional<TileNodes> read(byte[] content, int width) {
        if (content.length != width * Hash.BYTES) {
            return Optional.empty();
        }
        TileNodes tile = new TileNodes();
        for (int at = 0; at < content.length; at += Hash.BYTES) {
            tile.add(Hash.of(content, at, Hash.BYTES));
        }
        return Optional.of(tile);
    }

    public void add(Hash hash) {
        if (isFull()) {
            throw new IllegalStateException("a tile holds 256 hashes");
        }
        Hash last = hash;
        int level = 0;
        levels.getFirst().add(last);
        while (levels.get(level).size() % 2 == 0) {
            List<Hash> row = levels.get(level);
            last = TreeHasher.node(row.get(row.size() - 2), last);
            level++;
            levels.get(level).add(last);
        }
    }

    public int width() {
        return levels.getFirst().size();
    }

    public boolean isFull() {
        return width() == TilePath.FULL;
    }

    /** The node {@code level} (0 to 8) above the tile's own hashes. */
    public Hash node(int level, int index) {
        return levels.get(level).get(index);
    }

    /** The content of its file at an earlier or the present width. */
    public byte[] content(int width) {
        byte[] content = new byte[width * Hash.BYTES];
        for (int i = 0; i < width; i++) {
            levels.getFirst().get(i).copyTo(content, i * Hash.BYTES);
        }
        return content;
    }
}
