package dev.assay.model.payload;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The erasable payloads of a workspace: one file per commitment, encrypted under a key of its own
 * whose wrap stands at the head of the file. Erasing overwrites that wrap before the file is
 * removed. Safe from any thread.
 *
 * <p>File: 60 bytes wrapped payload key, then nonce, ciphertext and tag of commitment key and
 * content (AES-256-GCM, the commitment bound as associated data).
 */
public final class PayloadFolder {
    /** No payload is longer. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final String KEY_PURPOSE = "payload";
    private static final String CONTENT_PURPOSE = "payload-content";
    private static final int OVERHEAD = WorkspaceKey.WRAPPED_LENGTH * 2;

    private final DigestNamed files;
    private final WorkspaceKey workspace;

    /**
     * @param folder made when missing
     * @param workspace wraps the payloads' keys; not closed here
     */
    public PayloadFolder(Path folder, WorkspaceKey workspace) throws EnvironmentException {
        this.files = DigestNamed.made(folder);
        this.workspace = workspace;
    }

    /** Stores content under a fresh commitment key; on disk when this returns. */
    public String put(byte[] content) throws EnvironmentException {
        Payload payload = new Payload(workspace.freshKey(), content);
        adopt(payload);
        return payload.commitment();
    }

    /** Stores a payload that was made elsewhere, such as on another console. */
    public void adopt(Payload payload) throws EnvironmentException {
        if (payload.content().length > MAX_LENGTH) {
            throw new EnvironmentException(
                    "payload.too-long",
                    "The text is longer than 1 MiB and was not recorded.",
                    "Shorten it.",
                    false,
                    null);
        }
        String commitment = payload.commitment();
        byte[] key = workspace.freshKey();
        byte[] head = workspace.wrap(KEY_PURPOSE, commitment, key);
        byte[] body;
        try (WorkspaceKey own = new WorkspaceKey(key)) {
            byte[] plain =
                    ByteBuffer.allocate(WorkspaceKey.LENGTH + payload.content().length)
                            .put(payload.key())
                            .put(payload.content())
                            .array();
            body = own.wrap(CONTENT_PURPOSE, commitment, plain);
        }
        byte[] file = ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
        DurableFile.replace(files.file(commitment), file);
    }

    /**
     * The payload behind a commitment, checked against it; empty once erased.
     *
     * @throws EnvironmentException with key {@code payload.damaged} when it is not what it was
     */
    public Optional<Payload> get(String commitment) throws EnvironmentException {
        Path file = files.file(commitment);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] stored = DurableFile.read(file, MAX_LENGTH + OVERHEAD);
        try {
            if (stored.length < OVERHEAD) {
                throw damaged();
            }
            byte[] head = Arrays.copyOf(stored, WorkspaceKey.WRAPPED_LENGTH);
            byte[] body = Arrays.copyOfRange(stored, WorkspaceKey.WRAPPED_LENGTH, stored.length);
            byte[] plain;
            try (WorkspaceKey own =
                    new WorkspaceKey(workspace.unwrap(KEY_PURPOSE, commitment, head))) {
                plain = own.unwrap(CONTENT_PURPOSE, commitment, body);
            }
            Payload payload =
                    new Payload(
                            Arrays.copyOf(plain, WorkspaceKey.LENGTH),
                            Arrays.copyOfRange(plain, WorkspaceKey.LENGTH, plain.length));
            if (!payload.answersTo(commitment)) {
                throw damaged();
            }
            return Optional.of(payload);
        } catch (WrapException e) {
            throw damaged();
        }
    }

    /** Whether there is a file for it, sound or not. */
    public boolean has(String commitment) {
        return Files.exists(files.file(commitment));
    }

    /**
     * Destroys key and text; nothing happens where there is none. True when something was there.
     */
    public boolean erase(String commitment) throws EnvironmentException {
        Path file = files.file(commitment);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(WorkspaceKey.WRAPPED_LENGTH);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        DurableFile.remove(file);
        return true;
    }

    /** All commitments that have a payload here, in order. */
    public List<String> commitments() throws EnvironmentException {
        return files.names();
    }

    private static EnvironmentException damaged() {
        return new EnvironmentException(
                "payload.damaged",
                "A payload of the workspace is damaged and cannot be read.",
                "The log itself is not affected; fetch the payload again by syncing.",
                false,
                null);
    }
}
