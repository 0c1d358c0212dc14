package dev.assay.viewer.worker;

import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.worker.decode.MediaBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes that lie with the console, fetched in blocks, the last few of which are kept. */
final class RangedBytes implements MediaBytes {
    private static final int BLOCK = Limits.MAX_RANGE;
    private static final int KEPT = 24;

    private final Console console;
    private final int source;
    private final long length;
    private long fetched;
    private final Map<Long, byte[]> blocks =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    RangedBytes(Console console, int source, long length) {
        this.console = console;
        this.source = source;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= length || position < 0) {
            return -1;
        }
        if (!into.hasRemaining()) {
            return 0;
        }
        long number = position / BLOCK;
        byte[] block = blocks.get(number);
        if (block == null) {
            block = fetch(number * BLOCK);
            blocks.put(number, block);
        }
        int at = (int) (position - number * BLOCK);
        int count = Math.min(block.length - at, into.remaining());
        if (count <= 0) {
            return -1;
        }
        into.put(block, at, count);
        return count;
    }

    @Override
    public long fetched() {
        return fetched;
    }

    private byte[] fetch(long from) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, length - from)];
        int filled = 0;
        while (filled < block.length) {
            ByteBuffer part = console.range(source, from + filled, block.length - filled);
            int count = part.remaining();
            if (count == 0) {
                return java.util.Arrays.copyOf(block, filled);
            }
            part.get(block, filled, count);
            fetched += count;
            filled += count;
        }
        return block;
    }
}
