package dev.assay.app.keystore;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The workspace key in the system's keychain, under a random name that the workspace knows. It is
 * read back before the workspace is made with it.
 */
public final class KeychainKey implements KeyProvider {
    private static final String FILE = "key-keychain";

    private final Keychain keychain;

    public KeychainKey(Keychain keychain) {
        this.keychain = keychain;
    }

    /** Whether the key of a workspace lies in a keychain. */
    public static boolean isUsedBy(Path workspace) {
        return Files.exists(workspace.resolve(FILE));
    }

    @Override
    public WorkspaceKey create(Path workspace) throws EnvironmentException {
        SecureRandom random = new SecureRandom();
        byte[] fresh = new byte[WorkspaceKey.LENGTH];
        byte[] name = new byte[10];
        random.nextBytes(fresh);
        random.nextBytes(name);
        String hex = HexFormat.of().formatHex(name);
        try {
            keychain.store(hex, fresh);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
        WorkspaceKey key = find(hex);
        DurableFile.replace(workspace.resolve(FILE), hex.getBytes(StandardCharsets.US_ASCII));
        return key;
    }

    @Override
    public WorkspaceKey open(Path workspace) throws EnvironmentException {
        byte[] file = DurableFile.read(workspace.resolve(FILE), 64);
        String name = new String(file, StandardCharsets.US_ASCII).strip();
        if (!name.matches("[0-9a-f]{20}")) {
            throw missing();
        }
        return find(name);
    }

    private WorkspaceKey find(String name) throws EnvironmentException {
        byte[] key = keychain.find(name).orElseThrow(KeychainKey::missing);
        try {
            if (key.length != WorkspaceKey.LENGTH) {
                throw missing();
            }
            return new WorkspaceKey(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static EnvironmentException missing() {
        return new EnvironmentException(
                "key.missing",
                "The key of this workspace is not in the keychain of this person.",
                "Open it as the person and on the machine it was made with, or name a copy of the"
                        + " key with --key-file.",
                false,
                null);
    }

    @Override
    public String describe() {
        return "The workspace key lies in "
                + keychain.describe()
                + ". Without it nothing in the workspace can be read; it is not in any copy of the"
                + " folder.";
    }
}
