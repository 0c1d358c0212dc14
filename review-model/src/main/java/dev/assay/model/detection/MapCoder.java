package dev.assay.model.detection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * One map to bytes and back: values to u8 or f16, horizontal difference by byte, deflate (contracts
 * section 4). Pure functions.
 */
final class MapCoder {
    private static final int NO_DATA = 255;

    private MapCoder() {}

    /** More than this, deflate never makes of a map of this size. */
    static long mostCoded(MapLayout layout) {
        return layout.rawBytes() + layout.rawBytes() / 16 + 64L;
    }

    static byte[] encode(MapLayout layout, float[] values) {
        if (values.length != layout.width() * layout.height()) {
            throw new IllegalArgumentException("the map has another size than its pack");
        }
        byte[] raw = layout.type() == MapType.U8 ? toBytes(layout, values) : toHalves(values);
        int row = layout.width() * layout.type().bytes();
        for (int start = 0; start < raw.length; start += row) {
            for (int x = start + row - 1; x >= start + layout.type().bytes(); x--) {
                raw[x] -= raw[x - layout.type().bytes()];
            }
        }
        try (Deflater deflater = new Deflater(6)) {
            deflater.setInput(raw);
            deflater.finish();
            byte[] coded = new byte[Math.toIntExact(mostCoded(layout))];
            int length = deflater.deflate(coded);
            if (!deflater.finished()) {
                throw new IllegalStateException("deflate does not grow data that much");
            }
            return Arrays.copyOf(coded, length);
        }
    }

    /** The values, or null where the chunk is not exactly one map of the declared size. */
    static float @Nullable [] decode(MapLayout layout, byte[] coded) {
        byte[] raw = new byte[layout.rawBytes()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(coded);
            int length = 0;
            while (length < raw.length) {
                int more = inflater.inflate(raw, length, raw.length - length);
                if (more == 0) {
                    return null;
                }
                length += more;
            }
            if (inflater.inflate(new byte[1]) != 0
                    || !inflater.finished()
                    || inflater.getRemaining() != 0) {
                return null;
            }
        } catch (DataFormatException _) {
            return null;
        }
        int step = layout.type().bytes();
        int row = layout.width() * step;
        for (int start = 0; start < raw.length; start += row) {
            for (int x = start + step; x < start + row; x++) {
                raw[x] += raw[x - step];
            }
        }
        return layout.type() == MapType.U8 ? fromBytes(layout, raw) : fromHalves(raw);
    }

    private static byte[] toBytes(MapLayout layout, float[] values) {
        MapScale scale = layout.scale();
        byte[] raw = new byte[values.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] =
                    (byte)
                            (Float.isNaN(values[i])
                                    ? NO_DATA
                                    : Math.round(scale.fraction(values[i]) * (NO_DATA - 1)));
        }
        return raw;
    }

    private static float[] fromBytes(MapLayout layout, byte[] raw) {
        MapScale scale = layout.scale();
        double step = (scale.valueMax() - scale.valueMin()) / (NO_DATA - 1);
        float[] levels = new float[256];
        for (int i = 0; i < NO_DATA; i++) {
            levels[i] = (float) (scale.valueMin() + i * step);
        }
        levels[NO_DATA] = Float.NaN;
        float[] values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = levels[raw[i] & 0xff];
        }
        return values;
    }

    private static byte[] toHalves(float[] values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putShort(Float.floatToFloat16(value));
        }
        return raw.array();
    }

    private static float[] fromHalves(byte[] raw) {
        ByteBuffer halves = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[raw.length / 2];
        for (int i = 0; i < values.length; i++) {
            float value = Float.float16ToFloat(halves.getShort());
            values[i] = Float.isInfinite(value) ? Float.NaN : value;
        }
        return values;
    }
}
