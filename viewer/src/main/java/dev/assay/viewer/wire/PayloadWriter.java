package dev.assay.viewer.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts values into a payload, as {@link PayloadReader} takes them out. */
public final class PayloadWriter {
    private ByteBuffer bytes = ByteBuffer.allocate(256);

    private void room(int more) {
        if (bytes.remaining() >= more) {
            return;
        }
        int wanted = bytes.position() + more;
        if (wanted > Limits.MAX_MESSAGE) {
            throw new IllegalStateException("message longer than allowed");
        }
        int size = Math.min(Math.max(wanted, bytes.capacity() * 2), Limits.MAX_MESSAGE);
        bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
    }

    public PayloadWriter number(int value) {
        room(Integer.BYTES);
        bytes.putInt(value);
        return this;
    }

    public PayloadWriter big(long value) {
        room(Long.BYTES);
        bytes.putLong(value);
        return this;
    }

    public PayloadWriter real(double value) {
        room(Double.BYTES);
        bytes.putDouble(value);
        return this;
    }

    public PayloadWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    public PayloadWriter bytes(byte[] value) {
        return rest(ByteBuffer.wrap(value));
    }

    /** Cut to {@code limit} bytes. */
    public PayloadWriter text(String value, int limit) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(utf8.length, limit);
        number(length);
        return rest(ByteBuffer.wrap(utf8, 0, length));
    }

    public PayloadWriter rest(ByteBuffer value) {
        room(value.remaining());
        bytes.put(value.duplicate());
        return this;
    }

    /** What was put so far. */
    public ByteBuffer done() {
        return bytes.duplicate().flip().asReadOnlyBuffer();
    }
}
