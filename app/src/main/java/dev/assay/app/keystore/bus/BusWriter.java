package dev.assay.app.keystore.bus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes values in the form of the D-Bus specification, little endian, each at its own alignment
 * from the beginning. Used by one thread.
 */
public final class BusWriter {
    private final Buffer bytes = new Buffer();

    /** A stream whose content can be changed and wiped. */
    private static final class Buffer extends ByteArrayOutputStream {
        void set(int at, int value) {
            for (int i = 0; i < 4; i++) {
                buf[at + i] = (byte) (value >>> (8 * i));
            }
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }

    public BusWriter align(int to) {
        while (bytes.size() % to != 0) {
            bytes.write(0);
        }
        return this;
    }

    public BusWriter octet(int value) {
        bytes.write(value);
        return this;
    }

    public BusWriter whole(int value) {
        align(4);
        bytes.writeBytes(new byte[4]);
        bytes.set(bytes.size() - 4, value);
        return this;
    }

    public BusWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        whole(utf8.length);
        bytes.writeBytes(utf8);
        return octet(0);
    }

    public BusWriter signature(String value) {
        byte[] ascii = value.getBytes(StandardCharsets.US_ASCII);
        octet(ascii.length);
        bytes.writeBytes(ascii);
        return octet(0);
    }

    /** An array of bytes. */
    public BusWriter octets(byte[] value) {
        whole(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** What an array holds. */
    public interface Elements {
        void write(BusWriter to);
    }

    /**
     * @param alignment of one element; the length does not count the gap before the first
     */
    public BusWriter array(int alignment, Elements elements) {
        whole(0);
        int length = bytes.size() - 4;
        align(alignment);
        int first = bytes.size();
        elements.write(this);
        bytes.set(length, bytes.size() - first);
        return this;
    }

    int size() {
        return bytes.size();
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Forgets what was written. */
    public void wipe() {
        bytes.wipe();
    }
}
