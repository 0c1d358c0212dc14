package dev.assay.model.detection;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The maps of a detection, read one frame at a time: one deflated chunk a frame, its size declared
 * and checked before anything is inflated. The data may come from anybody. Safe for several
 * threads.
 */
public final class HeatmapPack {
    private final MapLayout layout;
    private final Map<Integer, MapChunk> chunks = new TreeMap<>();
    private final ByteSource data;

    /**
     * @param data the {@code .maps} file or its like in memory; stays the caller's to close
     */
    public HeatmapPack(MapLayout layout, Iterable<MapChunk> index, ByteSource data) {
        this.layout = layout;
        this.data = data;
        for (MapChunk chunk : index) {
            chunks.put(chunk.frame(), chunk);
        }
    }

    public MapLayout layout() {
        return layout;
    }

    /** Where each frame's chunk lies, by frame. */
    public Iterable<MapChunk> index() {
        return chunks.values();
    }

    /** The data behind the index, for a writer. */
    public ByteSource data() {
        return data;
    }

    /**
     * The map of a frame; reads and inflates, a few milliseconds, not for the window's thread.
     *
     * @throws EnvironmentException when the data cannot be read
     */
    public MapOutcome map(int frame) throws EnvironmentException {
        MapChunk chunk = chunks.get(frame);
        if (chunk == null) {
            return new MapOutcome.Absent();
        }
        if (chunk.length() > MapCoder.mostCoded(layout)
                || chunk.offset() > data.length() - chunk.length()) {
            return new MapOutcome.Damaged("The map's chunk lies outside its file.");
        }
        ByteBuffer coded = ByteBuffer.allocate(chunk.length());
        while (coded.hasRemaining()) {
            if (data.read(chunk.offset() + coded.position(), coded) < 0) {
                return new MapOutcome.Damaged("The map's file ends early.");
            }
        }
        CRC32 crc = new CRC32();
        crc.update(coded.array());
        if (crc.getValue() != chunk.crc32()) {
            return new MapOutcome.Damaged("The map's checksum does not fit.");
        }
        float[] values = MapCoder.decode(layout, coded.array());
        if (values == null) {
            return new MapOutcome.Damaged("The map does not have the promised size.");
        }
        return new MapOutcome.Present(
                new Heatmap(
                        layout.width(), layout.height(), values, layout.grid(), layout.scale()));
    }
}
