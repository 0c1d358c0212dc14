package dev.assay.viewer.worker.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The item's bytes as the PDF library reads them. */
final class PdfBytes implements RandomAccessRead {
    private final MediaBytes media;
    private long position;
    private boolean closed;

    PdfBytes(MediaBytes media) {
        this.media = media;
    }

    @Override
    public int read() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        int count = media.read(position, one);
        if (count <= 0) {
            return -1;
        }
        position++;
        return one.get(0) & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = media.read(position, ByteBuffer.wrap(into, offset, length));
        if (count <= 0) {
            return -1;
        }
        position += count;
        return count;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("before the beginning");
        }
        position = Math.min(to, media.length());
    }

    @Override
    public long length() {
        return media.length();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= media.length();
    }

    @Override
    public RandomAccessReadView createView(long from, long length) {
        return new RandomAccessReadView(this, from, length);
    }

    @Override
    public void close() {
        closed = true;
    }
}
