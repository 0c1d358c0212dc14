package dev.assay.app.keystore;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The default where nothing else was asked for: a key file in the person's own configuration
 * folder, outside the workspace, readable by them only. It protects a copied or lost workspace
 * folder; it does not protect against somebody who can read the person's own files.
 */
public final class ConfigFolderKey implements KeyProvider {
    private static final String NAME_FILE = "key-name";

    private final ConfigFolder config;

    public ConfigFolderKey(ConfigFolder config) {
        this.config = config;
    }

    @Override
    public WorkspaceKey create(Path workspace) throws EnvironmentException {
        byte[] random = new byte[10];
        new SecureRandom().nextBytes(random);
        String name = HexFormat.of().formatHex(random);
        WorkspaceKey key = new KeyFile(file(name)).create(workspace);
        DurableFile.replace(workspace.resolve(NAME_FILE), name.getBytes(StandardCharsets.US_ASCII));
        return key;
    }

    @Override
    public WorkspaceKey open(Path workspace) throws EnvironmentException {
        Path nameFile = workspace.resolve(NAME_FILE);
        if (!Files.exists(nameFile)) {
            throw new EnvironmentException(
                    "key.elsewhere",
                    "This workspace was made with a key of its own.",
                    "Name its key file with --key-file.",
                    false,
                    null);
        }
        String name = new String(DurableFile.read(nameFile, 64), StandardCharsets.US_ASCII).strip();
        if (!name.matches("[0-9a-f]{20}")) {
            throw new EnvironmentException(
                    "key.name",
                    "The name of this workspace's key is damaged.",
                    "Name the key file with --key-file.",
                    false,
                    null);
        }
        return new KeyFile(file(name)).open(workspace);
    }

    @Override
    public String describe() {
        return "The workspace key lies in a file in "
                + config.path().resolve("keys")
                + ", readable by you only. Keep a copy of it elsewhere: without it nothing in the"
                + " workspace can be read.";
    }

    private Path file(String name) {
        return config.path().resolve("keys").resolve(name + ".key");
    }
}
