package dev.assay.model.remote;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one opened range. Whoever opened it closes it; used by one thread. A stream that
 * ends before {@link #length()} bytes is a truncated answer, whatever the connection says.
 */
public interface ObjectBody extends AutoCloseable {
    /** How many bytes the store says will come. */
    long length();

    InputStream stream();

    /** Drops the connection without reading the rest. */
    @Override
    void close() throws IOException;
}
