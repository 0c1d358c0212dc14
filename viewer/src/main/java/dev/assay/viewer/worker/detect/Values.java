package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.Feed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/** A model's input in the element type it wants, in native memory. */
sealed interface Values {
    /** Values that are scaled at once. */
    int BLOCK = 4096;

    record Singles(FloatBuffer buffer) implements Values {}

    record Halves(ShortBuffer buffer) implements Values {}

    record Bytes(ByteBuffer buffer) implements Values {}

    /** Room for {@code count} values of a {@code Feed} type. */
    static Values of(int type, int count) {
        return switch (type) {
            case Feed.F16 -> new Halves(room(count, 2).asShortBuffer());
            case Feed.U8 -> new Bytes(room(count, 1));
            default -> new Singles(room(count, 4).asFloatBuffer());
        };
    }

    private static ByteBuffer room(int count, int bytes) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, bytes))
                .order(ByteOrder.nativeOrder());
    }

    default void set(int at, double value) {
        switch (this) {
            case Singles(FloatBuffer buffer) -> buffer.put(at, (float) value);
            case Halves(ShortBuffer buffer) -> buffer.put(at, Float.floatToFloat16((float) value));
            case Bytes(ByteBuffer buffer) ->
                    buffer.put(at, (byte) Math.round(Math.clamp(value, 0.0, 255.0)));
        }
    }

    /** Sets {@code count} values, every {@code step}-th from {@code first}, scaled and shifted. */
    default void set(int first, int step, float[] source, int count, double factor, double shift) {
        if (this instanceof Singles(FloatBuffer buffer)) {
            float scale = (float) factor;
            float add = (float) shift;
            if (step == 1) {
                scaled(buffer, first, source, count, scale, add);
                return;
            }
            for (int i = 0; i < count; i++) {
                buffer.put(first + i * step, source[i] * scale + add);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            set(first + i * step, source[i] * factor + shift);
        }
    }

    /** In blocks that stay in the cache; array to array is what becomes vector instructions. */
    private static void scaled(
            FloatBuffer buffer, int first, float[] source, int count, float scale, float add) {
        float[] block = new float[Math.min(count, BLOCK)];
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            for (int i = 0; i < length; i++) {
                block[i] = source[from + i] * scale + add;
            }
            buffer.put(first + from, block, 0, length);
        }
    }

    default int size() {
        return switch (this) {
            case Singles(FloatBuffer buffer) -> buffer.capacity();
            case Halves(ShortBuffer buffer) -> buffer.capacity();
            case Bytes(ByteBuffer buffer) -> buffer.capacity();
        };
    }
}
