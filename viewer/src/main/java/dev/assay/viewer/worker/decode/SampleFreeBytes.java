package dev.assay.viewer.worker.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An ISO media file (MP4, MOV) without the data of its samples: what lies in {@code mdat} boxes is
 * not fetched, and what is read there is meaningless. Enough for the tables of the container, which
 * lie elsewhere; so the index of a large file that is still far away costs its tables only.
 */
final class SampleFreeBytes implements MediaBytes {
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int MOST_BOXES = 100_000;

    private final MediaBytes media;
    private final List<Span> samples = new ArrayList<>();
    private long left;

    /** Bytes from {@code from} up to, not including, {@code to}. */
    private record Span(long from, long to) {}

    /** Walks the outermost boxes; what is no box ends the walk. */
    SampleFreeBytes(MediaBytes media) throws IOException {
        this.media = media;
        long position = 0;
        for (int i = 0; i < MOST_BOXES && position < media.length(); i++) {
            ByteBuffer header = ByteBuffer.allocate(LONG_HEADER);
            while (header.hasRemaining() && media.read(position + header.position(), header) > 0) {
                // until it is full or the media ends
            }
            header.flip();
            if (header.remaining() < HEADER) {
                return;
            }
            long size = header.getInt(0) & 0xffffffffL;
            int head = HEADER;
            if (size == 1 && header.remaining() == LONG_HEADER) {
                size = header.getLong(8);
                head = LONG_HEADER;
            } else if (size == 0) {
                size = media.length() - position;
            }
            if (size < head) {
                return;
            }
            long end = Math.min(media.length() - position, size) + position;
            if (name(header).equals("mdat")) {
                samples.add(new Span(position + head, end));
                left += end - position - head;
            }
            position = end;
        }
    }

    private static String name(ByteBuffer header) {
        byte[] name = new byte[4];
        header.get(4, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** How many bytes are never fetched. */
    long leftOut() {
        return left;
    }

    @Override
    public long length() {
        return media.length();
    }

    @Override
    public long fetched() {
        return media.fetched();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        for (Span span : samples) {
            if (position >= span.from && position < span.to) {
                int count = (int) Math.min(into.remaining(), span.to - position);
                into.position(into.position() + count);
                return count;
            }
        }
        return media.read(position, into);
    }
}
