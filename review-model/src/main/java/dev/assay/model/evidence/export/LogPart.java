package dev.assay.model.evidence.export;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.fault.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The entries of a package, each with its proof, under one checkpoint, and the hash tiles they lie
 * in. Entries about anything else are in it as hashes only.
 */
final class LogPart {
    private final DeviceLog log;
    private final long size;
    private final Map<Long, byte[]> entries = new TreeMap<>();

    LogPart(DeviceLog log, long size) {
        this.log = log;
        this.size = size;
    }

    void take(ItemDossier item) {
        for (List<DossierEntry> some : List.of(item.entries(), item.context())) {
            some.forEach(entry -> entries.put(entry.row().index(), entry.bytes()));
        }
    }

    void write(NewBag bag) throws EnvironmentException {
        bag.add("log/checkpoint", utf8(log.checkpointAt(size)));
        bag.add("log/vkey", utf8(log.vkey() + "\n"));
        TreeSet<String> tiles = new TreeSet<>();
        for (Map.Entry<Long, byte[]> entry : entries.entrySet()) {
            long index = entry.getKey();
            bag.add("log/entries/" + index + ".json", entry.getValue());
            bag.add("log/proofs/" + index + ".tlog-proof", utf8(log.proofFile(index, size)));
            for (TilePath tile : above(index)) {
                if (tiles.add(tile.text())) {
                    bag.add("log/" + tile.text(), log.tile(tile));
                }
            }
        }
    }

    /** The tiles from a leaf up to the root. */
    private List<TilePath> above(long index) {
        List<TilePath> path = new java.util.ArrayList<>();
        long nodes = size;
        long at = index;
        for (int level = 0; nodes > 0 && at < nodes; level++) {
            long tile = at / TilePath.FULL;
            int width = (int) Math.min(TilePath.FULL, nodes - tile * TilePath.FULL);
            path.add(new TilePath(level, tile, width));
            nodes /= TilePath.FULL;
            at /= TilePath.FULL;
        }
        return path;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
