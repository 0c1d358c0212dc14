package dev.assay.model.payload;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Lasting objects that entries name by digest: policies, thresholds, detector cards, detections a
 * decision rests on. Named by the SHA-256 of their content, encrypted on this machine, written
 * once. Safe from any thread.
 */
public final class ObjectFolder {
    /** No object is longer. */
    public static final int MAX_LENGTH = 256 << 20;

    private static final String PURPOSE = "object";
    private static final int OVERHEAD = WorkspaceKey.WRAPPED_LENGTH - WorkspaceKey.LENGTH;

    private final DigestNamed files;
    private final WorkspaceKey workspace;

    /**
     * @param folder made when missing
     * @param workspace encrypts the objects; not closed here
     */
    public ObjectFolder(Path folder, WorkspaceKey workspace) throws EnvironmentException {
        this.files = DigestNamed.made(folder);
        this.workspace = workspace;
    }

    /** Stores content unless it is here already; on disk when this returns. */
    public ContentDigest put(byte[] content) throws EnvironmentException {
        if (content.length > MAX_LENGTH) {
            throw new IllegalArgumentException("an object has at most 256 MiB");
        }
        ContentDigest digest = ContentDigest.of(content);
        Path file = files.file(digest.hex());
        if (!Files.exists(file)) {
            DurableFile.replace(file, workspace.wrap(PURPOSE, digest.hex(), content));
        }
        return digest;
    }

    /**
     * The object of this digest, or empty where it is not here.
     *
     * @throws EnvironmentException with key {@code object.damaged} when it is not what it was
     */
    public Optional<byte[]> get(ContentDigest digest) throws EnvironmentException {
        Path file = files.file(digest.hex());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] stored = DurableFile.read(file, MAX_LENGTH + OVERHEAD);
            byte[] content = workspace.unwrap(PURPOSE, digest.hex(), stored);
            if (!ContentDigest.of(content).equals(digest)) {
                throw damaged();
            }
            return Optional.of(content);
        } catch (WrapException e) {
            throw damaged();
        }
    }

    /** Removes an object that tells of a person; true when it was here. */
    public boolean erase(ContentDigest digest) throws EnvironmentException {
        Path file = files.file(digest.hex());
        boolean here = Files.exists(file);
        DurableFile.remove(file);
        return here;
    }

    /** Digests of all objects here, in order. */
    public List<ContentDigest> digests() throws EnvironmentException {
        return files.names().stream().map(ContentDigest::new).toList();
    }

    private static EnvironmentException damaged() {
        return new EnvironmentException(
                "object.damaged",
                "An object that entries of the log name is damaged.",
                "The log itself is not affected; fetch the object again by syncing.",
                false,
                null);
    }
}
