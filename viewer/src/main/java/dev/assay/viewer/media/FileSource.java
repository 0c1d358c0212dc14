package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A plain file as an item's bytes; its length is that at opening. */
public final class FileSource implements ByteSource, AutoCloseable {
    /** Key of the exception that says that this file, not the machine, is the trouble. */
    public static final String UNREADABLE = "file.read";

    private final FileChannel file;
    private final long length;

    /**
     * @throws IOException when it cannot be read
     */
    public FileSource(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("not a regular file");
        }
        file = FileChannel.open(path, StandardOpenOption.READ);
        length = file.size();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, ByteBuffer into) throws EnvironmentException {
        try {
            return file.read(into, position);
        } catch (IOException e) {
            throw new EnvironmentException(
                    UNREADABLE,
                    "A file cannot be read.",
                    "See whether it is still there.",
                    true,
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
