package dev.assay.model.audit.verify;

import dev.assay.model.fault.EnvironmentException;
import java.util.Arrays;
import java.util.Optional;

/** Compares every tile that the layout asks for with the tree that the entries gave. */
final class TileRules {
    private final LogFolder folder;
    private final Tree tree;

    TileRules(LogFolder folder, Tree tree) {
        this.folder = folder;
        this.tree = tree;
    }

    void check() throws Objection, EnvironmentException {
        if (!folder.hasFolder("tile")) {
            return;
        }
        for (int height = 0; tree.size() >>> height > 0; height += 8) {
            int nodes = Tree.nodes(tree.size(), height);
            for (int first = 0; first < nodes; first += 256) {
                checkTile(height, first, Math.min(256, nodes - first));
            }
        }
    }

    private void checkTile(int height, int first, int width)
            throws Objection, EnvironmentException {
        String kind = Integer.toString(height / 8);
        Optional<String> path = EntrySource.find(folder, kind, first / 256, width);
        Optional<byte[]> content =
                path.isPresent() ? folder.read(path.get(), 256 * 32) : Optional.empty();
        if (content.isEmpty() || content.get().length < width * 32) {
            throw objection(height, first, "is missing or has the wrong length");
        }
        for (int i = 0; i < width; i++) {
            byte[] hash = Arrays.copyOfRange(content.get(), i * 32, i * 32 + 32);
            if (!Arrays.equals(hash, tree.node(height, first + i))) {
                throw objection(height, first, "differs from the entries");
            }
        }
    }

    private static Objection objection(int height, int first, String what) {
        String tile = "The tile " + first / 256 + " of level " + height / 8 + " ";
        return new Objection(FaultClass.TILES, tile + what + ".");
    }
}
