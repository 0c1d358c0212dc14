package dev.assay.viewer.wire.detect;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fixed fields in a buffer, each bounded while it is read. Reading something else than was promised
 * is an {@link IllegalArgumentException}.
 */
final class Fields {
    private static final int MOST_TEXT = 256;

    private final ByteBuffer buffer;

    private Fields(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    static Fields writing(int bytes) {
        return new Fields(ByteBuffer.allocate(bytes));
    }

    static Fields reading(ByteBuffer source) {
        return new Fields(source.slice());
    }

    ByteBuffer written() {
        return buffer.flip();
    }

    Fields number(int value) {
        try {
            buffer.putInt(value);
        } catch (BufferOverflowException e) {
            throw new IllegalArgumentException("too much for one message", e);
        }
        return this;
    }

    Fields large(long value) {
        return number((int) (value >>> 32)).number((int) value);
    }

    Fields real(double value) {
        return large(Double.doubleToLongBits(value));
    }

    Fields singles(float... values) {
        if (values.length > buffer.remaining() / 4) {
            throw new IllegalArgumentException("too much for one message");
        }
        buffer.asFloatBuffer().put(values);
        buffer.position(buffer.position() + 4 * values.length);
        return this;
    }

    Fields text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_TEXT || bytes.length > buffer.remaining() - 4) {
            throw new IllegalArgumentException("a name is too long");
        }
        number(bytes.length);
        buffer.put(bytes);
        return this;
    }

    int number(int least, int most) {
        try {
            int value = buffer.getInt();
            if (value < least || value > most) {
                throw new IllegalArgumentException("a number is out of bounds");
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the message ends early", e);
        }
    }

    int any() {
        return number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    long large() {
        return ((long) any() << 32) | (any() & 0xffffffffL);
    }

    double real() {
        return Double.longBitsToDouble(large());
    }

    float[] singles(int count) {
        if (count > buffer.remaining() / 4) {
            throw new IllegalArgumentException("the message ends early");
        }
        float[] values = new float[count];
        buffer.asFloatBuffer().get(values);
        buffer.position(buffer.position() + 4 * count);
        return values;
    }

    String text() {
        byte[] bytes = new byte[number(0, Math.min(MOST_TEXT, buffer.remaining()))];
        if (bytes.length > buffer.remaining()) {
            throw new IllegalArgumentException("the message ends early");
        }
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void end() {
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException("the message has more than it should");
        }
    }
}
