package dev.assay.model.item;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a local file. The length is that at opening; close it when done. */
public final class FileSource implements ByteSource, AutoCloseable {
    private final FileChannel channel;
    private final long length;

    private FileSource(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    /**
     * @throws IOException where the file cannot be opened; the caller knows what it is for
     */
    public static FileSource open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileSource(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, ByteBuffer into) throws EnvironmentException {
        if (position >= length) {
            return -1;
        }
        try {
            return channel.read(into, position);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "file.read",
                    "The file cannot be read.",
                    "Check the disk and the file's permissions.",
                    true,
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // only read from: nothing can be lost
        }
    }
}
