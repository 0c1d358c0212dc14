package dev.assay.app.keystore;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.file.Path;

/** Where the workspace key is kept. Each kind is one real place; none keeps a copy. */
public interface KeyProvider {
    /**
     * Makes a fresh key for a new workspace and keeps it.
     *
     * @param workspace the workspace's folder, which may hold what is public about the key, such as
     *     the salt of a passphrase
     */
    WorkspaceKey create(Path workspace) throws EnvironmentException;

    /** The key of an existing workspace; the caller closes it. */
    WorkspaceKey open(Path workspace) throws EnvironmentException;

    /** One plain sentence: where the key lies. */
    String describe();
}
