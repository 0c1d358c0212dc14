package dev.assay.model.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeatmapPackTest {
    private static final MapScale SCALE = new MapScale(-1, 3, 1, "octaves");
    private static final MapGrid GRID = new MapGrid(0, 0, 8, 8);

    @Test
    void bytesComeBackWithinHalfAStepAndHolesStayHoles() throws EnvironmentException {
        MapLayout layout = new MapLayout(37, 11, GRID, MapType.U8, SCALE);
        float[] values = values(layout, 1);
        values[5] = Float.NaN;

        Heatmap map = written(layout, values);

        for (int i = 0; i < values.length; i++) {
            if (i == 5) {
                assertThat(map.values()[i]).isNaN();
            } else {
                assertThat(map.values()[i]).isCloseTo(values[i], Offset.offset(2f / 254 + 1e-5f));
            }
        }
        assertThat(map.valueAt(8 * 36 + 7.9, 8 * 10 + 7.9)).isEqualTo(map.value(36, 10));
        assertThat(map.valueAt(8 * 37, 0)).isNaN();
    }

    @Test
    void halvesComeBackAsHalves() throws EnvironmentException {
        MapLayout layout = new MapLayout(9, 7, GRID, MapType.F16, SCALE);
        float[] values = values(layout, 2);

        Heatmap map = written(layout, values);

        for (int i = 0; i < values.length; i++) {
            assertThat(map.values()[i])
                    .isEqualTo(Float.float16ToFloat(Float.floatToFloat16(values[i])));
        }
    }

    @Test
    void eachFrameIsReadByItself() throws EnvironmentException {
        MapLayout layout = new MapLayout(16, 16, GRID, MapType.F16, SCALE);
        HeatmapPackWriter writer = new HeatmapPackWriter(layout);
        for (int frame = 0; frame < 50; frame++) {
            writer.add(frame * 3, values(layout, frame));
        }
        HeatmapPack pack = writer.finish();

        assertThat(pack.map(1)).isInstanceOf(MapOutcome.Absent.class);
        for (int frame = 49; frame >= 0; frame--) {
            assertThat(present(pack.map(frame * 3)).values()[0])
                    .isEqualTo(
                            Float.float16ToFloat(Float.floatToFloat16(values(layout, frame)[0])));
        }
    }

    @Test
    void aChunkThatInflatesToMoreThanDeclaredIsDamaged() throws IOException, EnvironmentException {
        MapLayout layout = new MapLayout(64, 64, GRID, MapType.U8, SCALE);

        assertThat(hostile(layout, deflated(64 * 64 + 1))).isInstanceOf(MapOutcome.Damaged.class);
        assertThat(hostile(layout, deflated(64 * 64 - 1))).isInstanceOf(MapOutcome.Damaged.class);
        assertThat(hostile(layout, deflated(900_000))).isInstanceOf(MapOutcome.Damaged.class);
        assertThat(hostile(layout, new byte[20])).isInstanceOf(MapOutcome.Damaged.class);
        assertThat(hostile(layout, new byte[0])).isInstanceOf(MapOutcome.Damaged.class);
        assertThat(hostile(layout, deflated(64 * 64))).isInstanceOf(MapOutcome.Present.class);
    }

    @Test
    void aChunkOutsideItsFileOrWithAnotherChecksumIsDamaged()
            throws IOException, EnvironmentException {
        MapLayout layout = new MapLayout(64, 64, GRID, MapType.U8, SCALE);
        byte[] chunk = deflated(64 * 64);
        ByteSource data = source(chunk);

        for (MapChunk place :
                List.of(
                        new MapChunk(0, 1, chunk.length, crc(chunk)),
                        new MapChunk(0, Long.MAX_VALUE, chunk.length, crc(chunk)),
                        new MapChunk(0, 0, Integer.MAX_VALUE, crc(chunk)),
                        new MapChunk(0, 0, chunk.length, crc(chunk) ^ 1))) {
            assertThat(new HeatmapPack(layout, List.of(place), data).map(0))
                    .isInstanceOf(MapOutcome.Damaged.class);
        }
    }

    private static MapOutcome hostile(MapLayout layout, byte[] chunk) throws EnvironmentException {
        MapChunk place = new MapChunk(0, 0, chunk.length, crc(chunk));
        return new HeatmapPack(layout, List.of(place), source(chunk)).map(0);
    }

    private static Heatmap written(MapLayout layout, float[] values) throws EnvironmentException {
        HeatmapPackWriter writer = new HeatmapPackWriter(layout);
        assertThat(writer.add(7, values)).isTrue();
        return present(writer.finish().map(7));
    }

    private static Heatmap present(MapOutcome outcome) {
        assertThat(outcome).isInstanceOf(MapOutcome.Present.class);
        return ((MapOutcome.Present) outcome).map();
    }

    private static float[] values(MapLayout layout, long seed) {
        Random random = new Random(seed);
        float[] values = new float[layout.width() * layout.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 4 - 1;
        }
        return values;
    }

    private static byte[] deflated(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(new byte[length]);
        }
        return bytes.toByteArray();
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                if (position >= bytes.length) {
                    return -1;
                }
                int count = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, count);
                return count;
            }
        };
    }
}
