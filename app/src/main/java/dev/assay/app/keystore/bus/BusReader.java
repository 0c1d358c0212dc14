package dev.assay.app.keystore.bus;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BusWriter} writes; nothing is believed about lengths. Used by one thread. */
public final class BusReader {
    private final ByteBuffer bytes;

    public BusReader(byte[] bytes, ByteOrder order) {
        this.bytes = ByteBuffer.wrap(bytes).order(order);
    }

    public BusReader align(int to) throws IOException {
        int gap = Math.floorMod(-bytes.position(), to);
        octets(gap);
        return this;
    }

    public int octet() throws IOException {
        return octets(1)[0] & 0xff;
    }

    public int whole() throws IOException {
        align(4);
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw misshapen(e);
        }
    }

    public String text() throws IOException {
        String text = new String(octets(whole()), StandardCharsets.UTF_8);
        octet();
        return text;
    }

    public String signature() throws IOException {
        String signature = new String(octets(octet()), StandardCharsets.US_ASCII);
        octet();
        return signature;
    }

    /** An array of bytes. */
    public byte[] octetArray() throws IOException {
        return octets(whole());
    }

    /** An array of texts or of object paths. */
    public List<String> texts() throws IOException {
        int length = whole();
        int end = bytes.position() + length;
        if (length < 0 || end > bytes.limit()) {
            throw misshapen(null);
        }
        List<String> texts = new ArrayList<>();
        while (bytes.position() < end) {
            texts.add(text());
        }
        return texts;
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    private byte[] octets(int length) throws IOException {
        if (length < 0 || length > bytes.remaining()) {
            throw misshapen(null);
        }
        byte[] read = new byte[length];
        bytes.get(read);
        return read;
    }

    private static IOException misshapen(@org.jspecify.annotations.Nullable Exception cause) {
        return new IOException("a message of the bus has another form", cause);
    }
}
