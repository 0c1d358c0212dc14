package dev.assay.app.console;

import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.app.ui.thumbnail.ThumbnailViewModel;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.vault.Vault;
import dev.assay.model.vault.VaultItem;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Small pictures from the vault, or else made from the first frame by a worker and kept there.
 * Nobody looked, so nothing is recorded as viewed; a worker that ended over it is. Blocking.
 */
final class DeskThumbnails implements ThumbnailViewModel.Source {
    private final ReviewDesk desk;
    private final Vault vault;
    private final MediaWorkers workers;

    DeskThumbnails(ReviewDesk desk, Vault vault, MediaWorkers workers) {
        this.desk = desk;
        this.vault = vault;
        this.workers = workers;
    }

    @Override
    public Optional<Thumbnail> of(ItemId item) throws EnvironmentException {
        if (desk.item(item).filter(detail -> !detail.blocked()).isEmpty()) {
            drop(item);
            return Optional.empty();
        }
        Optional<Thumbnail> kept = vault.thumbnail(item).flatMap(Thumbnail::read);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<Thumbnail> made = make(item);
        if (made.isPresent()) {
            vault.keepThumbnail(item, made.get().bytes());
        }
        return made;
    }

    private Optional<Thumbnail> make(ItemId item) throws EnvironmentException {
        Optional<VaultItem> bytes = vault.open(item);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (VaultItem source = bytes.get()) {
            return switch (workers.open(source, OpenOptions.DEFAULT)) {
                case OpenOutcome.Opened(MediaSession session) -> {
                    try (session) {
                        yield first(session);
                    }
                }
                case OpenOutcome.Refused _ -> Optional.empty();
                case OpenOutcome.Stopped(var reason, _, _) -> {
                    String word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    desk.workerStopped(item, word);
                    yield Optional.empty();
                }
            };
        }
    }

    /** The first frame of what a worker opened. */
    static Optional<Thumbnail> first(MediaSession session) {
        if (session.index().count() == 0) {
            return Optional.empty();
        }
        int turn = Math.floorMod(-Math.round(session.info().rotation() / 90f) * 90, 360);
        List<Thumbnail> made = new ArrayList<>();
        session.frames(
                0,
                1,
                1,
                true,
                shown -> {
                    if (shown instanceof DecodedFrame frame && frame.bgra().hasRemaining()) {
                        made.add(Thumbnail.of(frame.bgra(), frame.width(), frame.height(), turn));
                    }
                    return true;
                });
        return made.stream().findFirst();
    }

    @Override
    public void drop(ItemId item) throws EnvironmentException {
        vault.dropThumbnail(item);
    }
}
