package dev.assay.viewer.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes values out of an untrusted payload; each is bounded as it is taken. */
public final class PayloadReader {
    private final ByteBuffer untrusted;

    public PayloadReader(ByteBuffer untrusted) {
        this.untrusted = untrusted.duplicate();
    }

    public int remaining() {
        return untrusted.remaining();
    }

    /** A 32-bit number that must lie in {@code least..greatest}. */
    public int number(int least, int greatest) throws WireException {
        need(Integer.BYTES);
        int value = untrusted.getInt();
        if (value < least || value > greatest) {
            throw new WireException("number out of bounds");
        }
        return value;
    }

    /** A 64-bit number that must lie in {@code least..greatest}. */
    public long big(long least, long greatest) throws WireException {
        need(Long.BYTES);
        long value = untrusted.getLong();
        if (value < least || value > greatest) {
            throw new WireException("number out of bounds");
        }
        return value;
    }

    /** Any 64-bit number. */
    public long any() throws WireException {
        return big(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A floating-point number, never infinite; the sender's NaN stands for unknown. */
    public double real() throws WireException {
        need(Double.BYTES);
        double value = untrusted.getDouble();
        if (Double.isInfinite(value)) {
            throw new WireException("number out of bounds");
        }
        return value;
    }

    public boolean flag() throws WireException {
        return number(0, 1) == 1;
    }

    public byte[] bytes(int length) throws WireException {
        need(length);
        byte[] value = new byte[length];
        untrusted.get(value);
        return value;
    }

    /** Text of at most {@code limit} bytes; control and format characters become spaces. */
    public String text(int limit) throws WireException {
        byte[] bytes = bytes(number(0, limit));
        StringBuilder clean = new StringBuilder(bytes.length);
        new String(bytes, StandardCharsets.UTF_8)
                .codePoints()
                .map(c ->
                        switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR ->
                                    ' ';
                            default -> c;
                        })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Everything that is left. */
    public ByteBuffer rest() {
        ByteBuffer left = untrusted.slice().asReadOnlyBuffer();
        untrusted.position(untrusted.limit());
        return left;
    }

    /** Nothing may be left. */
    public void end() throws WireException {
        if (untrusted.hasRemaining()) {
            throw new WireException("message longer than its content");
        }
    }

    private void need(int bytes) throws WireException {
        if (bytes < 0 || untrusted.remaining() < bytes) {
            throw new WireException("message shorter than its content");
        }
    }
}
