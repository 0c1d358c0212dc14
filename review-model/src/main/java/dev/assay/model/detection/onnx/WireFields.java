package dev.assay.model.detection.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One protocol-buffer message being read, field after field. A length that does not fit, a number
 * that does not end or a kind that ONNX does not use is an {@link IllegalArgumentException}.
 */
final class WireFields {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer rest;
    private int field;
    private long number;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    WireFields(ByteBuffer message) {
        rest = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next field; false at the end. */
    boolean next() {
        if (!rest.hasRemaining()) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        switch ((int) (tag & 7)) {
            case VARINT -> number = varint();
            case FIXED64 -> skip(8);
            case FIXED32 -> skip(4);
            case BYTES -> {
                long length = varint();
                if (length < 0 || length > rest.remaining()) {
                    throw new IllegalArgumentException("a field is longer than its message");
                }
                bytes = rest.slice(rest.position(), (int) length);
                rest.position(rest.position() + (int) length);
            }
            default -> throw new IllegalArgumentException("no kind of field");
        }
        return true;
    }

    int field() {
        return field;
    }

    long number() {
        return number;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    WireFields message() {
        return new WireFields(bytes);
    }

    String text(int most) {
        if (bytes.remaining() > most) {
            throw new IllegalArgumentException("a name is too long");
        }
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private void skip(int count) {
        if (count > rest.remaining()) {
            throw new IllegalArgumentException("a field is longer than its message");
        }
        rest.position(rest.position() + count);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!rest.hasRemaining()) {
                throw new IllegalArgumentException("a number does not end");
            }
            byte part = rest.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number does not end");
    }
}
