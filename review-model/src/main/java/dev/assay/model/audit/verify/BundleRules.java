package dev.assay.model.audit.verify;

import dev.assay.model.fault.EnvironmentException;
import java.util.Arrays;

/** Where a log has both lines and bundles, compares the bundles with the tree of the lines. */
final class BundleRules {
    private final LogFolder folder;
    private final Tree tree;

    BundleRules(LogFolder folder, Tree tree) {
        this.folder = folder;
        this.tree = tree;
    }

    void check() throws Objection, EnvironmentException {
        if (!folder.has("entries.ndjson") || !folder.hasFolder("tile/entries")) {
            return;
        }
        for (long first = 0; first < tree.size(); first += 256) {
            checkBundle(first / 256, (int) Math.min(256, tree.size() - first));
        }
    }

    private void checkBundle(long bundle, int width) throws Objection, EnvironmentException {
        String path =
                EntrySource.find(folder, "entries", bundle, width)
                        .orElseThrow(() -> objection(bundle));
        byte[] content = folder.read(path, LogFolder.BUNDLE).orElseThrow(() -> objection(bundle));
        int at = 0;
        for (int i = 0; i < width; i++) {
            int length =
                    at + 2 > content.length
                            ? content.length
                            : (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
            if (at + 2 + length > content.length) {
                throw objection(bundle);
            }
            byte[] entry = Arrays.copyOfRange(content, at + 2, at + 2 + length);
            if (!Arrays.equals(tree.leaf(entry), tree.node(0, (int) (bundle * 256 + i)))) {
                throw objection(bundle);
            }
            at += 2 + length;
        }
        if (path.equals(LogFolder.tile("entries", bundle, width)) && at != content.length) {
            throw objection(bundle);
        }
    }

    private static Objection objection(long bundle) {
        return new Objection(
                FaultClass.TILES,
                "The bundle " + bundle + " is missing or differs from the lines.");
    }
}
