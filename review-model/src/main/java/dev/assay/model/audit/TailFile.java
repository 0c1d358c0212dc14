package dev.assay.model.audit;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The newest entries, one a line, until 256 of them become a bundle. The file's name is the index
 * of its first entry. While it is open, zero bytes behind the lines reserve space: writing over
 * them is cheaper than making the file longer. Not for use from several threads.
 */
final class TailFile implements AutoCloseable {
    static final String FOLDER = "tail";
    private static final int RESERVE = 1 << 17;

    private final Path path;
    private final SyncedFile file;
    private long length;
    private long reserved;

    private TailFile(Path path, SyncedFile file, long length) {
        this.path = path;
        this.file = file;
        this.length = length;
        this.reserved = length;
    }

    static Path path(Path log, long base) {
        return log.resolve(FOLDER).resolve(String.format("%020d.ndjson", base));
    }

    static byte[] lines(List<byte[]> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            lines.writeBytes(entry);
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** Makes the tail that begins at entry {@code base}, or finds the same one there. */
    static TailFile create(Path log, long base, List<byte[]> entries) throws EnvironmentException {
        byte[] lines = lines(entries);
        DurableFile.createSameOrFail(path(log, base), lines);
        return open(log, base, lines.length);
    }

    /** Opens a tail of which the first {@code length} bytes are recorded and the rest is cut. */
    static TailFile open(Path log, long base, long length) throws EnvironmentException {
        Path path = path(log, base);
        TailFile tail = new TailFile(path, SyncedFile.open(path), length);
        tail.file.cut(length);
        return tail;
    }

    /** Writes to the disk; on failure what was recorded is as before. */
    void append(List<byte[]> entries) throws EnvironmentException {
        byte[] lines = lines(entries);
        if (length + lines.length > reserved) {
            reserve(lines.length);
        }
        try {
            file.write(length, lines);
        } catch (EnvironmentException fault) {
            cutAfter(fault);
            throw fault;
        }
        length += lines.length;
    }

    /** A disk without room for the reserve may still have room for the entry. */
    private void reserve(int needed) {
        byte[] zeros = new byte[Math.max(RESERVE, needed)];
        try {
            file.write(length, zeros);
            reserved = length + zeros.length;
        } catch (EnvironmentException fault) {
            cutAfter(fault);
        }
    }

    /** Takes back the last append, which could not be anchored because of {@code fault}. */
    void takeBack(List<byte[]> entries, EnvironmentException fault) {
        length -= lines(entries).length;
        cutAfter(fault);
    }

    /** What cannot be cut now lies beyond the anchor and is overwritten or cut later. */
    private void cutAfter(EnvironmentException fault) {
        reserved = length;
        try {
            file.cut(length);
        } catch (EnvironmentException second) {
            fault.addSuppressed(second);
        }
    }

    /** Closes and removes it once its entries lie in bundles and the next tail. */
    void remove() throws EnvironmentException {
        file.close();
        DurableFile.remove(path);
    }

    /** Gives the reserve back, so that what lies there is lines and nothing else. */
    @Override
    public void close() throws EnvironmentException {
        try (file) {
            file.cut(length);
        }
    }
}
