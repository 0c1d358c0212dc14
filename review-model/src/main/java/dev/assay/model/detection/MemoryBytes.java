package dev.assay.model.detection;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;

/** Bytes that were read whole, such as a model or a pack of maps, read again by range. */
public final class MemoryBytes implements ByteSource {
    private final byte[] bytes;

    /**
     * @param bytes not to be written to afterwards
     */
    public MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count;
    }
}
