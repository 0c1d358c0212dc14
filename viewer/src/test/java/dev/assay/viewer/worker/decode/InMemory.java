package dev.assay.viewer.worker.decode;

import java.nio.ByteBuffer;

/** Bytes at hand; counts how many were asked for. */
final class InMemory implements MediaBytes {
    private final byte[] bytes;
    private long asked;

    InMemory(byte[] bytes) {
        this.bytes = bytes;
    }

    long asked() {
        return asked;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.length || position < 0) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        asked += count;
        return count;
    }
}
