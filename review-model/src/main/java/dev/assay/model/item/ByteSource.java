package dev.assay.model.item;

import dev.assay.model.fault.EnvironmentException;
import java.nio.ByteBuffer;

/**
 * The bytes of one item, read by range: a vault item, a file, an object in a store. Content is
 * hostile; whoever reads bounds what it allocates. Safe for use from several threads.
 */
public interface ByteSource {
    /** Length in bytes; fixed for the life of the source. */
    long length();

    /**
     * Reads up to {@code into.remaining()} bytes starting at {@code position}; waits for bytes that
     * are still on their way.
     *
     * @return how many bytes were read, at least 1 unless {@code into} is full, or -1 at or beyond
     *     the end
     */
    int read(long position, ByteBuffer into) throws EnvironmentException;
}
