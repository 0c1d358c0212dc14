package dev.assay.model.audit;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file whose every write is on the disk when the call returns. Opened synchronous ({@code
 * O_DSYNC}) and without a channel, which an interrupt of the calling thread would close under us.
 * Not for use from several threads.
 */
final class SyncedFile implements AutoCloseable {
    private final RandomAccessFile file;

    private SyncedFile(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens a file that exists. */
    static SyncedFile open(Path path) throws EnvironmentException {
        try {
            if (!Files.isRegularFile(path)) {
                throw new NoSuchFileException("");
            }
            return new SyncedFile(new RandomAccessFile(path.toFile(), "rwd"));
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Whether this process alone has the file locked now; the lock ends with {@link #close()}. */
    boolean lock() throws EnvironmentException {
        try {
            @Nullable FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    void write(long at, byte[] bytes) throws EnvironmentException {
        try {
            file.seek(at);
            file.write(bytes);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Removes what lies beyond {@code length}. */
    void cut(long length) throws EnvironmentException {
        try {
            if (file.length() > length) {
                file.setLength(length);
                file.getFD().sync();
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    @Override
    public void close() throws EnvironmentException {
        try {
            file.close();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
