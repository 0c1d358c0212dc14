package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.ClaimTable;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.vault.Vault;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * An open workspace: the one process that holds its lock, with key, log, projection, vault and
 * desk. Needs no window and no network. Safe from any thread; closed once by whoever opened it.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Workspace implements AutoCloseable {
    private Workspace() {}

    private static UnsupportedOperationException soon() {
        return new UnsupportedOperationException("not built yet");
    }

    /** Makes a workspace in a new or empty folder. */
    public static Workspace create(
            Path folder, WorkspaceSettings settings, KeyProvider keys, InstantSource clock)
            throws EnvironmentException {
        throw soon();
    }

    public static OpenOutcome open(Path folder, KeyProvider keys, InstantSource clock)
            throws EnvironmentException {
        throw soon();
    }

    public Path folder() {
        throw soon();
    }

    public WorkspaceSettings settings() {
        throw soon();
    }

    public Vault vault() {
        throw soon();
    }

    public ObjectFolder objects() {
        throw soon();
    }

    public PayloadFolder payloads() {
        throw soon();
    }

    /** The desk of the person this workspace is set to. */
    public ReviewDesk desk() {
        throw soon();
    }

    /** Shares claims through {@code table} from now on. */
    public void shareClaims(ClaimTable table) {
        throw soon();
    }

    /** The key that names items, see {@link dev.assay.model.item.ItemId#of}; 32 bytes, a copy. */
    public byte[] namingKey() {
        throw soon();
    }

    @Override
    public void close() {
        throw soon();
    }
}
