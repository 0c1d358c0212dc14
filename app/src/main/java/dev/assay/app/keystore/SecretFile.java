package dev.assay.app.keystore;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workspace key as a file of one line, {@code assay-workspace-key/1} and 32 bytes in base64.
 * Readable by its owner only, where the file system knows owners.
 */
final class SecretFile {
    private static final String MARK = "assay-workspace-key/1 ";
    private static final int MAX_LENGTH = 200;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SecretFile() {}

    /** The key in the file; empty where there is no such file. */
    static Optional<byte[]> read(Path file) throws EnvironmentException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAX_LENGTH) {
                throw unreadable();
            }
            String line = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!line.startsWith(MARK)) {
                throw unreadable();
            }
            byte[] key = Base64.getDecoder().decode(line.substring(MARK.length()));
            if (key.length != WorkspaceKey.LENGTH) {
                throw unreadable();
            }
            return Optional.of(key);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Writes a new file; false when the name was taken. On disk when this returns. */
    static boolean create(Path file, byte[] key) throws EnvironmentException {
        byte[] line =
                (MARK + Base64.getEncoder().encodeToString(key) + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Set<StandardOpenOption> options =
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(file, options, attributes(folder))) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw DiskFault.of(e);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /** Whether others than the owner may read it; false where the file system cannot say. */
    static boolean openToOthers(Path file) throws EnvironmentException {
        try {
            return !OWNER_ONLY.containsAll(
                    Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private static FileAttribute<?>[] attributes(@Nullable Path folder) {
        boolean posix =
                folder != null
                        && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static EnvironmentException unreadable() {
        return new EnvironmentException(
                "key.unreadable",
                "The key file is not a workspace key.",
                "Name the file that was made for this workspace with --key-file.",
                false,
                null);
    }
}
