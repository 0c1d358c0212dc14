package dev.assay.model.provenance.c2pa.source;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;

/** Bytes that are already in memory. The array is not copied and must not change. */
@SuppressWarnings("ArrayRecordComponent")
public record ArraySource(byte[] bytes) implements ByteSource {
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

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
