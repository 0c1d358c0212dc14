package dev.assay.viewer.media;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;

/** An item whose bytes are at hand. */
record BytesAtHand(ByteBuffer bytes) implements ByteSource {
    @Override
    public long length() {
        return bytes.limit();
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.limit()) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.limit() - position);
        into.put(bytes.slice((int) position, count));
        return count;
    }
}
