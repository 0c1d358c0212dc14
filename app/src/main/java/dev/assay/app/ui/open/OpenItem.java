package dev.assay.app.ui.open;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.vault.VaultItem;
import dev.assay.viewer.media.MediaSession;

/** An item with its bytes and its worker. Whoever was given it closes it. */
public record OpenItem(ItemDetail detail, VaultItem bytes, MediaSession session) {
    /** Ends the worker and lets go of the bytes; blocking. */
    public void close() throws EnvironmentException {
        session.close();
        bytes.close();
    }
}
