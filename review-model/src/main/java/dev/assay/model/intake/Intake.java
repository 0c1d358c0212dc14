package dev.assay.model.intake;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.PullOutcome.Comparison;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.ListingRun;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.vault.Vault;
import java.util.Optional;

/**
 * Brings items from the quarantine to the desk: lists, pulls, and has the desk record both.
 * Blocking; safe from any thread but the window's.
 */
public final class Intake {
    private final Quarantine quarantine;
    private final Vault vault;
    private final ReviewDesk desk;

    public Intake(Quarantine quarantine, Vault vault, ReviewDesk desk) {
        this.quarantine = quarantine;
        this.vault = vault;
        this.desk = desk;
    }

    /** Walks the quarantine; the run is one entry with count and digest. */
    public ListingRun list(Progress progress) throws EnvironmentException {
        ListingRun run = quarantine.list(this::known, progress);
        desk.listed(run);
        return run;
    }

    private Optional<MediaItem> known(ItemId id) throws EnvironmentException {
        return desk.item(id).map(ItemDetail::item);
    }

    /** Streams an item into the vault and records that it came and whether its digests hold. */
    public PullOutcome pull(MediaItem item, Progress progress) throws EnvironmentException {
        PullOutcome outcome = new Pull(quarantine.store(), item, progress).into(vault);
        if (outcome instanceof PullOutcome.Pulled pulled) {
            desk.pulled(item.id(), pulled.bytes(), pulled.digest());
            for (Comparison comparison : pulled.comparisons()) {
                desk.verified(item.id(), pulled.digest(), comparison.holds(), comparison.against());
            }
        }
        return outcome;
    }
}
