package dev.assay.viewer.worker;

import dev.assay.viewer.wire.Limits;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** The file in memory through which pictures reach the console: two places, or one large one. */
final class FrameMemory implements AutoCloseable {
    private static final int SPARE = 64;
    private static final long HALF = Limits.FRAME_MEMORY / 2;

    private final FileChannel file;
    private final Place[] places = {new Place(0), new Place(HALF)};

    /** One place for a picture. */
    static final class Place {
        private final long offset;
        private @Nullable Arena arena;
        private long size;
        private @Nullable BytePointer memory;

        Place(long offset) {
            this.offset = offset;
        }

        long offset() {
            return offset;
        }
    }

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

    /** How many pictures of this size can lie there at once. */
    int places(long bytes) {
        return bytes + SPARE <= HALF ? 2 : 1;
    }

    /** The place for the {@code turn}-th picture. */
    Place place(long bytes, int turn) {
        return places[turn % places(bytes)];
    }

    BytePointer memory(Place place, long bytes) throws IOException {
        BytePointer known = place.memory;
        if (known != null && place.size >= bytes + SPARE) {
            return known;
        }
        if (place.arena != null) {
            place.arena.close();
        }
        Arena arena = Arena.ofShared();
        place.arena = arena;
        place.size = bytes + SPARE;
        BytePointer made =
                new Address(
                        file.map(FileChannel.MapMode.READ_WRITE, place.offset, place.size, arena));
        place.memory = made;
        return made;
    }

    @Override
    public void close() throws IOException {
        for (Place place : places) {
            if (place.arena != null) {
                place.arena.close();
            }
        }
        file.close();
    }
}
