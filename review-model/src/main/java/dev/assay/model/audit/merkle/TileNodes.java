package dev.assay.model.audit.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * One tile, full or growing, with all complete subtrees inside it; 16 KiB. Not for use from several
 * threads.
 */
public final class TileNodes {
    private static final int NODES = 2 * TilePath.FULL - 1;

    /** Level after level, each at the place it has in a full tile. */
    private final byte[] nodes = new byte[NODES * Hash.BYTES];

    private int width;

    /** Reads the content of a tile file; empty unless it is exactly {@code width} hashes. */
    public static Optional<TileNodes> read(byte[] content, int width) {
        if (content.length != width * Hash.BYTES) {
            return Optional.empty();
        }
        TileNodes tile = new TileNodes();
        System.arraycopy(content, 0, tile.nodes, 0, content.length);
        tile.width = width;
        MessageDigest digest = TreeHasher.sha256();
        for (int level = 1, count = width / 2; count > 0; level++, count /= 2) {
            for (int index = 0; index < count; index++) {
                tile.join(digest, level, index);
            }
        }
        return Optional.of(tile);
    }

    public void add(Hash hash) {
        if (isFull()) {
            throw new IllegalStateException("a tile holds 256 hashes");
        }
        hash.copyTo(nodes, width * Hash.BYTES);
        width++;
        MessageDigest digest = TreeHasher.sha256();
        for (int level = 1; width % (1 << level) == 0; level++) {
            join(digest, level, (width >> level) - 1);
        }
    }

    /** Makes a node from the two below it. */
    private void join(MessageDigest digest, int level, int index) {
        int below = place(level - 1, 2 * index);
        TreeHasher.node(digest, nodes, below, place(level, index));
    }

    /** Where a node lies; level 0 has 256, each level above half of them. */
    private static int place(int level, int index) {
        return (NODES + 1 - ((2 * TilePath.FULL) >> level) + index) * Hash.BYTES;
    }

    public int width() {
        return width;
    }

    public boolean isFull() {
        return width == TilePath.FULL;
    }

    /**
     * The node {@code level} (0 to 8) above the tile's own hashes.
     *
     * @throws IndexOutOfBoundsException if the tile has not come that far
     */
    public Hash node(int level, int index) {
        if (index < 0 || index >= width >> level) {
            throw new IndexOutOfBoundsException("the tile is not that far");
        }
        return Hash.of(nodes, place(level, index), Hash.BYTES);
    }

    /** The content of its file at an earlier or the present width. */
    public byte[] content(int width) {
        return Arrays.copyOf(nodes, width * Hash.BYTES);
    }
}
