package dev.assay.app.keystore;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/** The workspace key in a file the person names; making a workspace takes a key that is there. */
public final class KeyFile implements KeyProvider {
    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    @Override
    public WorkspaceKey create(Path workspace) throws EnvironmentException {
        byte[] fresh = new byte[WorkspaceKey.LENGTH];
        new SecureRandom().nextBytes(fresh);
        SecretFile.create(file, fresh);
        Arrays.fill(fresh, (byte) 0);
        return open(workspace);
    }

    @Override
    public WorkspaceKey open(Path workspace) throws EnvironmentException {
        byte[] key =
                SecretFile.read(file)
                        .orElseThrow(() ->
                                new EnvironmentException(
                                        "key.missing",
                                        "The key file of this workspace is not there.",
                                        "Connect the disk it lies on, or name it with --key-file.",
                                        false,
                                        null));
        if (SecretFile.openToOthers(file)) {
            throw new EnvironmentException(
                    "key.open-to-others",
                    "Others than you may read the key file of this workspace.",
                    "Take their right away (chmod 600) and try again.",
                    false,
                    null);
        }
        try {
            return new WorkspaceKey(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public String describe() {
        return "The workspace key lies in the key file " + file + ".";
    }
}
