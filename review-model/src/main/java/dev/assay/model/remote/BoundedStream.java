package dev.assay.model.remote;

import java.io.IOException;
import java.io.InputStream;

/** Ends after a number of bytes, whatever the stream below still has. For one thread. */
final class BoundedStream extends InputStream {
    private final InputStream below;
    private long left;

    BoundedStream(InputStream below, long length) {
        this.below = below;
        left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int got = below.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(got, 0);
        return got;
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
