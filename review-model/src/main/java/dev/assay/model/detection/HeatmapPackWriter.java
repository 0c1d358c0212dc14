package dev.assay.model.detection;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Collects the maps of a run, deflated, in memory. Used by one thread. */
public final class HeatmapPackWriter {
    /** A pack never grows beyond this. */
    public static final long MOST_BYTES = 512L << 20;

    private final MapLayout layout;
    private final List<MapChunk> index = new ArrayList<>();
    private final List<byte[]> chunks = new ArrayList<>();
    private long length;

    public HeatmapPackWriter(MapLayout layout) {
        this.layout = layout;
    }

    public MapLayout layout() {
        return layout;
    }

    /**
     * Adds the map of a frame; each frame once, values clamped to the scale where the type is u8.
     *
     * @return whether there was still room
     */
    public boolean add(int frame, float[] values) {
        byte[] chunk = MapCoder.encode(layout, values);
        if (length + chunk.length > MOST_BYTES) {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(chunk);
        index.add(new MapChunk(frame, length, chunk.length, crc.getValue()));
        chunks.add(chunk);
        length += chunk.length;
        return true;
    }

    /** What was collected; the writer is not used afterwards. */
    public HeatmapPack finish() {
        return new HeatmapPack(layout, index, new Chunks(index, chunks, length));
    }

    /** The chunks one after the other. */
    private record Chunks(List<MapChunk> index, List<byte[]> chunks, long length)
            implements ByteSource {
        @Override
        public int read(long position, ByteBuffer into) {
            if (position >= length) {
                return -1;
            }
            int low = 0;
            int high = index.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (index.get(middle).offset() <= position) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            int start = (int) (position - index.get(low).offset());
            int count = Math.min(into.remaining(), chunks.get(low).length - start);
            into.put(chunks.get(low), start, count);
            return count;
        }
    }
}
