package dev.assay.viewer.worker;

import dev.assay.viewer.wire.Limits;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.BytePointer;

/**
 * The file in memory through which pictures reach the console: a ring of places, each with room for
 * one picture of the size at hand.
 */
final class FrameMemory implements AutoCloseable {
    private static final int SPARE = 64;
    private static final int PAGE = 4096;

    /** A ring larger than this gains nothing and costs memory. */
    private static final long ENOUGH = 96L << 20;

    private static final int MOST = 6;

    private final FileChannel file;
    private Place[] places = new Place[0];
    private long stride;

    /** One place for a picture. */
    record Place(long offset, Arena arena, BytePointer memory) {}

    private static final class Address extends BytePointer {
        Address(MemorySegment segment) {
            super((org.bytedeco.javacpp.Pointer) null);
            address = segment.address();
            capacity = segment.byteSize();
            limit = capacity;
        }
    }

    FrameMemory(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Whether the ring in use has room for pictures of this size. */
    boolean fits(long bytes) {
        return bytes + SPARE <= stride;
    }

    /** Lays the ring out anew; nothing the console may still look at must lie in the old one. */
    void lay(long bytes) throws IOException {
        release();
        stride = (bytes + SPARE + PAGE - 1) / PAGE * PAGE;
        int least = Math.clamp(Limits.FRAME_MEMORY / stride, 1, 2);
        Place[] laid = new Place[Math.clamp(ENOUGH / stride, least, MOST)];
        for (int i = 0; i < laid.length; i++) {
            Arena arena = Arena.ofShared();
            long offset = i * stride;
            laid[i] =
                    new Place(
                            offset,
                            arena,
                            new Address(
                                    file.map(
                                            FileChannel.MapMode.READ_WRITE,
                                            offset,
                                            bytes + SPARE,
                                            arena)));
        }
        places = laid;
    }

    /** How many pictures can lie there at once. */
    int places() {
        return places.length;
    }

    /** The place for the {@code turn}-th picture. */
    Place place(int turn) {
        return places[turn % places.length];
    }

    private void release() {
        for (Place place : places) {
            place.arena().close();
        }
        places = new Place[0];
        stride = 0;
    }

    @Override
    public void close() throws IOException {
        release();
        file.close();
    }
}
