package dev.assay.model.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the chunks of a sealed item lie in its file, see docs/vault-format.md. The header is public
 * and unauthenticated by itself: length, index and count are associated data of every chunk, so a
 * header that lies opens none of them.
 *
 * @param length bytes of the item in the clear
 */
record ChunkLayout(long length) {
    static final int CHUNK = 64 * 1024;
    static final int NONCE = 12;
    static final int TAG = 16;
    static final int HEADER = 32;
    static final int SEALED_CHUNK = NONCE + CHUNK + TAG;

    /** No item is longer than this: 4 TiB. */
    static final long MAX_LENGTH = 1L << 42;

    private static final long MAGIC = 0x4153_5359_5641_4c54L;
    private static final int VERSION = 1;

    ChunkLayout {
        if (length < 0 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("an item has 0 to 4 TiB");
        }
    }

    int count() {
        return Math.toIntExact((length + CHUNK - 1) / CHUNK);
    }

    int chunkOf(long position) {
        return Math.toIntExact(position / CHUNK);
    }

    /** Bytes of chunk {@code index} in the clear. */
    int plainLength(int index) {
        return (int) Math.min(CHUNK, length - (long) index * CHUNK);
    }

    /** Where chunk {@code index} starts in the file. */
    long offset(int index) {
        return HEADER + (long) index * SEALED_CHUNK;
    }

    /** Where chunk {@code index} ends in the file. */
    long end(int index) {
        return offset(index) + NONCE + plainLength(index) + TAG;
    }

    byte[] associatedData(String item, int index) {
        byte[] name = ("assay-vault/1\n" + item + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + 4 + 4 + 8)
                .put(name)
                .putInt(index)
                .putInt(count())
                .putLong(length)
                .array();
    }

    ByteBuffer header() {
        return ByteBuffer.allocate(HEADER)
                .putLong(MAGIC)
                .putInt(VERSION)
                .putInt(CHUNK)
                .putLong(length)
                .putLong(0)
                .flip();
    }

    /** The layout a header names, or empty when it is none; the header is not believed yet. */
    static Optional<ChunkLayout> ofHeader(ByteBuffer header) {
        if (header.remaining() != HEADER) {
            return Optional.empty();
        }
        long length = header.getLong(header.position() + 16);
        if (length < 0 || length > MAX_LENGTH) {
            return Optional.empty();
        }
        ChunkLayout layout = new ChunkLayout(length);
        return layout.header().equals(header) ? Optional.of(layout) : Optional.empty();
    }

    /** How many chunks from the first on a file of this size can hold completely. */
    int wholeChunks(long fileSize) {
        if (fileSize >= end(Math.max(0, count() - 1))) {
            return count();
        }
        return (int) Math.max(0, (fileSize - HEADER) / SEALED_CHUNK);
    }
}
