package dev.assay.viewer.worker.decode;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of the item as the worker gets them: by range, from the console. */
public interface MediaBytes {
    long length();

    /**
     * Reads up to {@code into.remaining()} bytes.
     *
     * @return how many, or -1 at or beyond the end
     * @throws IOException when the console is gone or cannot give them
     */
    int read(long position, ByteBuffer into) throws IOException;

    /** How many bytes came from afar so far; 0 where all are at hand. */
    default long fetched() {
        return 0;
    }
}
