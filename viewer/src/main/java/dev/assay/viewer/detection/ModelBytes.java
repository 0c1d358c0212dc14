package dev.assay.viewer.detection;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;

/** A model in memory, as the worker reads it by range. */
final class ModelBytes implements ByteSource {
    private final byte[] bytes;

    ModelBytes(byte[] bytes) {
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
