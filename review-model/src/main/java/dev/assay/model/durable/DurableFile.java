package dev.assay.model.durable;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whole small files that are there completely or not at all, also after a power cut. Every
 * operation writes a temporary file beside the target, forces it, gives it its name and forces the
 * folder; when it returns, the bytes are on the disk. Missing parent folders are made (and forced).
 *
 * <p>Failures of the disk are {@link EnvironmentException}s as {@link DiskFault} words them, and
 * leave nothing behind under the target's name. Stateless; safe for use from several threads and
 * processes.
 */
public final class DurableFile {
    private DurableFile() {}

    /** Writes a file that must not exist yet. */
    public static void createNew(Path file, byte[] content) throws EnvironmentException {
        if (!create(file, content)) {
            throw DiskFault.exists();
        }
    }

    /** Writes a file, or finds it there with exactly these bytes; anything else is a failure. */
    public static void createSameOrFail(Path file, byte[] content) throws EnvironmentException {
        if (!create(file, content) && !holds(file, content)) {
            throw DiskFault.exists();
        }
    }

    /** Writes a file whether or not it exists; a reader sees the old bytes or the new ones. */
    public static void replace(Path file, byte[] content) throws EnvironmentException {
        try {
            Path temporary = writeBeside(file, content);
            try {
                Files.move(
                        temporary,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            DurableFolder.force(parentOf(file));
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Removes a file if it is there and forces the folder. */
    public static void remove(Path file) throws EnvironmentException {
        try {
            if (Files.deleteIfExists(file)) {
                DurableFolder.force(parentOf(file));
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param greatest refuses longer files before allocating
     */
    public static byte[] read(Path file, long greatest) throws EnvironmentException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length > greatest || length > Integer.MAX_VALUE - 8) {
                return tooLong();
            }
            ByteBuffer into = ByteBuffer.allocate((int) length);
            int read = 0;
            while (read >= 0 && into.hasRemaining()) {
                read = channel.read(into);
            }
            return Arrays.copyOf(into.array(), into.position());
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private static boolean holds(Path file, byte[] content) throws EnvironmentException {
        try {
            return Files.size(file) == content.length
                    && Arrays.equals(read(file, content.length), content);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private static byte[] tooLong() throws EnvironmentException {
        throw new EnvironmentException(
                "file.too-long",
                "A file of the workspace is longer than it can rightly be.",
                "Run the log check to see what is damaged.",
                false,
                null);
    }

    /** Whether this call made the file; false when the name was taken. */
    private static boolean create(Path file, byte[] content) throws EnvironmentException {
        try {
            if (Files.exists(file)) {
                return false;
            }
            Path temporary = writeBeside(file, content);
            try {
                name(temporary, file);
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.deleteIfExists(temporary);
            }
            DurableFolder.force(parentOf(file));
            return true;
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /**
     * A hard link never replaces what is there; where links are unknown, a move without replace.
     */
    private static void name(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (UnsupportedOperationException e) {
            Files.move(temporary, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (java.nio.file.FileSystemException e) {
            if (Files.exists(file)) {
                throw e;
            }
            Files.move(temporary, file);
        }
    }

    private static Path writeBeside(Path file, byte[] content) throws IOException {
        Path folder = parentOf(file);
        DurableFolder.make(folder);
        Path temporary =
                folder.resolve(".new-" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
        boolean written = false;
        try (FileChannel channel =
                FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(temporary);
            }
        }
        return temporary;
    }

    private static Path parentOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a root folder is no file");
        }
        return parent;
    }
}
