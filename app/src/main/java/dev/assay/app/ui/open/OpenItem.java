package dev.assay.app.ui.open;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.vault.VaultItem;
import dev.assay.viewer.media.MediaSession;

/**
 * An item with its bytes and its worker. Whoever was given it closes it.
 *
 * @param aside whether another picture stream than the file's default one is shown, to look at
 *     only: what is recorded speaks of the default one
 */
public record OpenItem(ItemDetail detail, VaultItem bytes, MediaSession session, boolean aside) {
    /** Ends the worker and lets go of the bytes; blocking. */
    public void close() throws EnvironmentException {
        session.close();
        bytes.close();
    }
}
