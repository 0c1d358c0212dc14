package dev.assay.app.workspace;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a workspace for one process. The operating system drops the lock with the process, so a
 * killed one leaves nothing to clean up; a second file says who holds it.
 */
final class WorkspaceLock implements AutoCloseable {
    private static final String LOCK = "workspace.lock";
    private static final String HOLDER = "workspace.pid";

    private final FileChannel channel;
    private final FileLock lock;

    private WorkspaceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, or null when somebody else has it. */
    static @Nullable WorkspaceLock take(Path folder) throws EnvironmentException {
        try {
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            Files.writeString(
                    folder.resolve(HOLDER),
                    String.valueOf(ProcessHandle.current().pid()),
                    StandardCharsets.US_ASCII);
            return new WorkspaceLock(channel, lock);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Who holds the lock, as far as they said. */
    static String holder(Path folder) {
        try {
            Path file = folder.resolve(HOLDER);
            String pid =
                    Files.size(file) > 20
                            ? ""
                            : Files.readString(file, StandardCharsets.US_ASCII).strip();
            return pid.matches("[0-9]+") ? "process " + pid : "another process";
        } catch (IOException e) {
            return "another process";
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws EnvironmentException {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
