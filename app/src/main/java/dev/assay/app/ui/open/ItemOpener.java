package dev.assay.app.ui.open;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.vault.Vault;
import dev.assay.model.vault.VaultItem;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxReport;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes an item from the vault into a fresh worker and records what came of it. Blocking: call from
 * the background. Safe from several threads.
 */
public final class ItemOpener {
    private final ReviewDesk desk;
    private final Vault vault;
    private final ObjectStore source;
    private final MediaWorkers workers;

    /**
     * @param source where items lie whose bytes are not all here yet
     */
    public ItemOpener(ReviewDesk desk, Vault vault, ObjectStore source, MediaWorkers workers) {
        this.desk = desk;
        this.vault = vault;
        this.source = source;
        this.workers = workers;
    }

    /**
     * Opens {@code item}.
     *
     * @param stream the picture stream by its number, or -1 for the file's default one
     * @throws EnvironmentException when disk, key or the starting of a process failed; then nothing
     *     was recorded as opened
     */
    public Opening open(ItemId item, int stream) throws EnvironmentException {
        Optional<ItemDetail> known = desk.item(item);
        if (known.isEmpty()) {
            return new Opening.Failed(
                    item, "This item is no longer listed.", "Look again at the quarantine (F5).");
        }
        ItemDetail detail = known.get();
        if (detail.blocked()) {
            return new Opening.Blocked(detail);
        }
        if (detail.bytes() == BytesState.LISTED) {
            return new Opening.NotHere(detail);
        }
        Optional<VaultItem> bytes = vault.open(item);
        return bytes.isEmpty() ? new Opening.NotHere(detail) : give(detail, bytes.get(), stream);
    }

    private Opening give(ItemDetail detail, VaultItem bytes, int stream)
            throws EnvironmentException {
        boolean kept = false;
        try {
            boolean arriving = bytes.state() == BytesState.PARTIAL;
            OpenOutcome outcome =
                    workers.open(
                            arriving
                                    ? new ArrivingBytes(
                                            bytes, new RemoteBytes(source, detail.item()))
                                    : bytes,
                            new OpenOptions(stream, arriving));
            Opening opening =
                    switch (outcome) {
                        case OpenOutcome.Opened(var session) ->
                                new Opening.Opened(
                                        new OpenItem(detail, bytes, session, stream >= 0));
                        case OpenOutcome.Refused(var kind, var sentence, var nextStep) ->
                                new Opening.Refused(detail, kind, sentence, nextStep);
                        case OpenOutcome.Stopped(var reason, var sentence, var nextStep) ->
                                new Opening.Stopped(detail, reason, sentence, nextStep);
                    };
            record(detail.item().id(), outcome, stream);
            kept = opening instanceof Opening.Opened;
            return opening;
        } finally {
            if (!kept) {
                bytes.close();
            }
        }
    }

    private void record(ItemId item, OpenOutcome outcome, int stream) throws EnvironmentException {
        switch (outcome) {
            case OpenOutcome.Opened(var session) ->
                    desk.opened(
                            item,
                            level(session.sandbox()),
                            stream < 0 ? "opened" : "opened-stream-" + stream);
            case OpenOutcome.Refused(var kind, _, _) ->
                    desk.opened(item, level(workers.sandbox()), word(kind));
            case OpenOutcome.Stopped(var reason, _, _) -> desk.workerStopped(item, word(reason));
        }
    }

    private static String level(SandboxReport report) {
        return word(report.level());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
