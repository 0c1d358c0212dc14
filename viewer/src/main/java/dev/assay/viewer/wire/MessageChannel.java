package dev.assay.viewer.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Messages over a pair of streams. Header: byte 0xA5, type, two zero bytes, length (32 bit, big
 * endian); then exactly that many bytes. Belongs to one thread at a time.
 */
public final class MessageChannel {
    private static final int MAGIC = 0xA5;
    private static final int HEADER = 8;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] header = new byte[HEADER];
    private byte[] payload = new byte[4096];

    public MessageChannel(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Waits for the next message.
     *
     * @throws EOFException when the other side is gone
     * @throws WireException when it says what is not allowed
     */
    public Message read() throws IOException {
        readExactly(header, HEADER);
        ByteBuffer untrusted = ByteBuffer.wrap(header);
        if ((untrusted.get(0) & 0xff) != MAGIC || untrusted.getShort(2) != 0) {
            throw new WireException("not a message header");
        }
        MessageType type = MessageType.of(untrusted.get(1) & 0xff);
        int length = untrusted.getInt(4);
        if (length < 0 || length > Limits.MAX_MESSAGE) {
            throw new WireException("message longer than allowed");
        }
        if (payload.length < length) {
            payload = new byte[Math.max(length, Math.min(payload.length * 2, Limits.MAX_MESSAGE))];
        }
        readExactly(payload, length);
        return new Message(type, ByteBuffer.wrap(payload, 0, length).slice().asReadOnlyBuffer());
    }

    private void readExactly(byte[] into, int length) throws IOException {
        int done = in.readNBytes(into, 0, length);
        if (done < length) {
            throw new EOFException("the other side is gone");
        }
    }

    /** Sends one message and flushes. */
    public void write(MessageType type, ByteBuffer content) throws IOException {
        int length = content.remaining();
        if (length > Limits.MAX_MESSAGE) {
            throw new IllegalArgumentException("message longer than allowed");
        }
        byte[] bytes = new byte[HEADER + length];
        ByteBuffer.wrap(bytes)
                .put((byte) MAGIC)
                .put((byte) type.code())
                .putShort((short) 0)
                .putInt(length)
                .put(content.duplicate());
        out.write(bytes);
        out.flush();
    }

    public void write(MessageType type) throws IOException {
        write(type, ByteBuffer.allocate(0));
    }
}
