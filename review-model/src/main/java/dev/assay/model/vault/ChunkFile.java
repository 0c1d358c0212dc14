package dev.assay.model.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Reads one chunk of an item's file. */
final class ChunkFile {
    private ChunkFile() {}

    /** The chunk in the clear, or null when it is cut short or not what was sealed there. */
    static byte @Nullable [] read(
            FileChannel file, ChunkLayout layout, ChunkCipher cipher, int index)
            throws IOException {
        long offset = layout.offset(index);
        ByteBuffer sealed =
                ByteBuffer.allocate(
                        ChunkLayout.NONCE + layout.plainLength(index) + ChunkLayout.TAG);
        fill(sealed, file, offset);
        return sealed.hasRemaining() ? null : cipher.open(index, sealed.array());
    }

    /** Reads until {@code into} is full or the file ends. */
    static void fill(ByteBuffer into, FileChannel file, long offset) throws IOException {
        int got = 0;
        while (got >= 0 && into.hasRemaining()) {
            got = file.read(into, offset + into.position());
        }
    }
}
