package dev.assay.model.sync;

import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.remote.Preservation;
import dev.assay.model.remote.WriteOutcome;

/** Counts what one run wrote; one thread. */
final class Tally {
    private int tiles;
    private int bundles;
    private int objects;
    private int checkpoints;
    private int decisions;
    private int locked;
    private int unlocked;

    void file(TilePath path, WriteOutcome.Kept kept) {
        if (path.isBundle()) {
            bundles++;
        } else {
            tiles++;
        }
        kept(kept);
    }

    void object(WriteOutcome.Kept kept) {
        objects++;
        kept(kept);
    }

    void checkpoint(WriteOutcome.Kept kept) {
        checkpoints++;
        kept(kept);
    }

    void decision() {
        decisions++;
    }

    private void kept(WriteOutcome.Kept kept) {
        switch (kept.preservation()) {
            case Preservation.Locked _ -> locked++;
            case Preservation.StoredOnly() -> unlocked++;
        }
    }

    int files() {
        return tiles + bundles + checkpoints;
    }

    SyncCounts counts() {
        return new SyncCounts(tiles, bundles, objects, checkpoints, decisions, locked, unlocked);
    }
}
