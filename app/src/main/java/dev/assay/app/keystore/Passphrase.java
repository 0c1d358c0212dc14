package dev.assay.app.keystore;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The workspace key wrapped under a passphrase: Argon2id (RFC 9106, 64 MiB, 3 passes, 4 lanes, 16
 * bytes of salt) gives the key that unwraps it. The wrap lies in the workspace, the passphrase
 * nowhere.
 */
public final class Passphrase implements KeyProvider {
    private static final String FILE = "key-passphrase";
    private static final String PURPOSE = "passphrase";
    private static final int SALT = 16;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int LENGTH = 1 + SALT + WorkspaceKey.WRAPPED_LENGTH;

    /** First byte of the file: these parameters. */
    private static final byte VERSION = 1;

    private final Supplier<char[]> ask;

    /**
     * @param ask asks the person; the array is wiped after use
     */
    public Passphrase(Supplier<char[]> ask) {
        this.ask = ask;
    }

    /** Whether the key of a workspace is wrapped by a passphrase. */
    public static boolean isUsedBy(Path workspace) {
        return Files.exists(workspace.resolve(FILE));
    }

    @Override
    public WorkspaceKey create(Path workspace) throws EnvironmentException {
        byte[] salt = new byte[SALT];
        byte[] fresh = new byte[WorkspaceKey.LENGTH];
        SecureRandom random = new SecureRandom();
        random.nextBytes(salt);
        random.nextBytes(fresh);
        try (WorkspaceKey wrapping = derive(salt)) {
            byte[] wrapped = wrapping.wrap(PURPOSE, "workspace", fresh);
            byte[] file = ByteBuffer.allocate(LENGTH).put(VERSION).put(salt).put(wrapped).array();
            DurableFile.createNew(workspace.resolve(FILE), file);
            return new WorkspaceKey(fresh);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    @Override
    public WorkspaceKey open(Path workspace) throws EnvironmentException {
        Path path = workspace.resolve(FILE);
        if (!Files.exists(path)) {
            throw new EnvironmentException(
                    "key.no-passphrase",
                    "This workspace has no passphrase.",
                    "Open it with the key it was made with.",
                    false,
                    null);
        }
        byte[] file = DurableFile.read(path, LENGTH);
        if (file.length != LENGTH || file[0] != VERSION) {
            throw wrong();
        }
        byte[] salt = Arrays.copyOfRange(file, 1, 1 + SALT);
        byte[] wrapped = Arrays.copyOfRange(file, 1 + SALT, LENGTH);
        try (WorkspaceKey wrapping = derive(salt)) {
            byte[] key = wrapping.unwrap(PURPOSE, "workspace", wrapped);
            try {
                return new WorkspaceKey(key);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (WrapException e) {
            throw wrong();
        }
    }

    @Override
    public String describe() {
        return "The workspace key is wrapped by your passphrase. Nobody can restore it for you.";
    }

    private WorkspaceKey derive(byte[] salt) {
        char[] typed = ask.get();
        ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
        byte[] secret = new byte[utf8.remaining()];
        utf8.get(secret);
        byte[] derived = new byte[WorkspaceKey.LENGTH];
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(MEMORY_KIB)
                            .withIterations(PASSES)
                            .withParallelism(LANES)
                            .withSalt(salt)
                            .build());
            argon2.generateBytes(secret, derived);
            return new WorkspaceKey(derived);
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(secret, (byte) 0);
            utf8.clear();
            while (utf8.hasRemaining()) {
                utf8.put((byte) 0);
            }
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static EnvironmentException wrong() {
        return new EnvironmentException(
                "key.wrong-passphrase",
                "That is not the passphrase of this workspace.",
                "Try again; case and spaces count.",
                false,
                null);
    }
}
